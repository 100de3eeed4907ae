#!/bin/sh
# Two instances on one database and 200 feeds: infra/bench/poll-twice.sh [MINUTES] [INTERVAL].
# Ends with 0 if each feed was polled once per interval and none was missed.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root="$here/../.."
mvn -q -B -f "$root/pom.xml" -DskipTests -pl infra/local,infra/bench -am package
exec "$here/bench" PollTwice "$root/infra/local/target/quarkus-app/quarkus-run.jar" \
  "$root/ingest-service/target/quarkus-app/quarkus-run.jar" "$@"
