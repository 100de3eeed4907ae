#!/bin/sh
# Kills a loading Rapporteur ten times and counts what is left: infra/bench/crash.sh [ROUNDS] [DOCUMENTS] [SEED].
# Ends with 0 if every document that was answered 2xx is stored and read exactly once.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
mvn -q -B -f "$here/../../pom.xml" -DskipTests -Dservices.package.skip -pl infra/local,infra/bench -am package
exec "$here/bench" Crash "$here/../local/target/quarkus-app/quarkus-run.jar" "$@"
