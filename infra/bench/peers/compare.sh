#!/bin/sh
# Compares Rapporteur's annotation with CoreNLP and NLP4J on this machine, one thread each, all started here:
#   infra/bench/peers/compare.sh pace TEXTS.jsonl.gz [SIZES [ARTICLES [ROUNDS]]]     tokens a second, in turns
#   infra/bench/peers/compare.sh syntax GOLD.jsonl.gz [SIZES [GENRE,GENRE]]          accuracy against a treebank
# SIZES is DEFAULT or more of them: "DEFAULT FAST". PEERS="corenlp nlp4j" says with whom.
# Fetches the peers by Maven (0.8 GB, once); they are no part of Rapporteur. CoreNLP is under the GPL 3 or later and is
# only asked over a port of this machine; its server has no switch we know of to listen on the loopback address alone. Built before by: mvn -DskipTests -pl infra/bench -am package
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
[ $# -ge 2 ] || { sed -n '2,7s/^# \{0,1\}//p' "$0"; exit 2; }
what=$1
texts=$2
sizes=${3:-DEFAULT}
peers=${PEERS:-corenlp nlp4j}
port=${PORT:-9701}
heap=${PEER_HEAP:-4g}
# Its logger is on the class path and complains where it is not asked for.
export BENCH_OPTS="-Djava.util.logging.manager=org.jboss.logmanager.LogManager ${BENCH_OPTS:-}"
[ -r "$texts" ] || { echo "Skipped: there is no file $texts"; exit 0; }

started=
trap 'for pid in $started; do kill "$pid" 2>/dev/null || true; done' EXIT
trap 'exit 130' INT TERM

# Prints a peer's class path; fetches what it lacks.
fetch() {
    mkdir -p "$here/$1/target"
    [ -s "$here/$1/target/classpath" ] ||
        mvn -q -B -f "$here/$1/pom.xml" dependency:build-classpath -Dmdep.outputFile=target/classpath >&2
    cat "$here/$1/target/classpath"
}

# start PEER PORT CLASS-PATH
start() {
    log=$here/$1/target/server.log
    cd "$here/$1"
    case $1 in
        corenlp)
            java "-Xmx$heap" -cp "$3" edu.stanford.nlp.pipeline.StanfordCoreNLPServer -serverProperties \
                server.properties -port "$2" -threads 1 -timeout 600000 -maxCharLength 2000000 -quiet true >"$log" 2>&1 & ;;
        nlp4j)
            java "-Xmx$heap" -cp "$3" Nlp4jServer.java "$2" >"$log" 2>&1 & ;;
        *)
            echo "No peer $1: there are corenlp and nlp4j" >&2
            exit 2 ;;
    esac
    started="$started $!"
    cd - >/dev/null
}

readers=$sizes
for peer in $peers; do
    path=$(fetch "$peer")
    start "$peer" "$port" "$path"
    readers="$readers $peer=http://127.0.0.1:$port/#$!"
    # Without what Rapporteur has no part for: amounts and times, times' values, and 23 fine types by pattern.
    # Then tokens alone, which bounds what the port and the writing of lines cost.
    if [ "$what" = pace ] && [ "$peer" = corenlp ]; then
        off='%22:%22false%22'
        readers="$readers corenlp-plain-names=http://127.0.0.1:$port/?properties=%7B%22ner.applyNumericClassifiers$off,%22ner.useSUTime$off,%22ner.applyFineGrained$off%7D#$!"
        readers="$readers corenlp-tokens-only=http://127.0.0.1:$port/?properties=%7B%22annotators%22:%22tokenize%22%7D#$!"
    fi
    port=$((port + 1))
done
case $what in
    # shellcheck disable=SC2086
    pace) "$here/../bench" ComparePace "$texts" "${4:-40}" "${5:-3}" $readers ;;
    syntax) for reader in $readers; do "$here/../bench" MeasureSyntax "$texts" "$reader" ${4:+"$4"}; done ;;
    *) echo "Nothing to compare by the name of $what: there are pace and syntax" >&2; exit 2 ;;
esac
