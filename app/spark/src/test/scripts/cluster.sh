#!/usr/bin/env bash
# Runs the batch on a standalone cluster of this machine, a master and two workers of one core each, kills one worker midway,
# and compares every byte with what `linmo batch` makes here. Prints the times of all three runs.
#
#   app/spark/src/test/scripts/cluster.sh HANDS CHARSET [FORMATS]
#
# HANDS is a folder of styles. Before it: ./mvnw -Pspark package -DskipTests. Everything listens on the loopback only, and
# only processes that this script started are ended.
set -euo pipefail
cd "$(dirname "$0")/../../../../.."
hands=$(realpath "$1") charset=$2 formats=${3:-ttf}
home=$PWD/app/target/linmo
[[ app/spark/target/spark.classpath -nt app/spark/pom.xml ]] || ./mvnw -o -q -Pspark -pl model,app,app/spark test-compile dependency:build-classpath -DskipTests \
  -Dmdep.outputFile=target/spark.classpath -Dmdep.includeScope=compile
job=$(ls app/spark/target/linmo-spark-*.jar)
read -r -a opens <<<"$(sed -n '/<spark.opens>/,/<\/spark.opens>/p' app/spark/pom.xml | sed 's/<[^>]*>//g' | tr '\n' ' ')"
work=$(mktemp -d)
pids=()
finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
export SPARK_LOCAL_IP=127.0.0.1 LINMO_CACHE=off OMP_NUM_THREADS=1 OMP_WAIT_POLICY=passive SPARK_HOME=$work SPARK_SCALA_VERSION=2.13
mkdir -p "$work"/{jars,local,first,second}
# Workers start executors with all that lies in jars, as in an installed Spark.
tr ':' '\n' <app/spark/target/spark.classpath | grep '\.jar$' | grep -v 'linmo-\(app\|model\)\|slf4j-nop' |
  xargs -I{} ln -sf {} "$work/jars/"
ln -sf "$home"/lib/linmo-*.jar "$PWD/$job" "$work/jars/"
classpath=$work/jars/*
spark() { exec java "${opens[@]}" "${@:2}" -Dlinmo.home="$home" -cp "$classpath" "$1" "${arguments[@]}"; }

# The executors are started by the workers with this class path.
arguments=(--host 127.0.0.1 --port 7177 --webui-port 0)
spark org.apache.spark.deploy.master.Master -Xmx256m >"$work/master.log" 2>&1 &
pids+=($!)
sleep 4
workers=()
for i in 1 2; do
  arguments=(--host 127.0.0.1 --cores 1 --memory 3g --webui-port 0 --work-dir "$work/worker$i" spark://127.0.0.1:7177)
  spark org.apache.spark.deploy.worker.Worker -Xmx256m >"$work/worker$i.log" 2>&1 &
  workers+=($!) pids+=($!)
done

# As spark-submit starts it, which opens the JDK's modules for the driver itself.
submit() { # OUT
  java "${opens[@]}" -Xmx1g -Dlinmo.home="$home" -cp "$classpath" org.apache.spark.deploy.SparkSubmit \
    --master spark://127.0.0.1:7177 --class io.linmo.cluster.Main \
    --conf spark.driver.host=127.0.0.1 --conf spark.driver.bindAddress=127.0.0.1 \
    --conf spark.executor.cores=1 --conf spark.executor.memory=2g --conf spark.executor.extraJavaOptions="${opens[*]}" \
    --conf spark.network.timeout=30s --conf spark.network.timeoutInterval=15s --conf spark.executor.heartbeatInterval=5s \
    "$job" --styles "file://$hands" --charset "$charset" --format "$formats" --out "file://$work/$1" \
    2>"$work/$1.log" || { tail -n 40 "$work/$1.log" >&2; return 1; }
}
timed() { # NAME COMMAND…
  local start=$EPOCHREALTIME
  "${@:2}"
  awk -v a="$start" -v b="$EPOCHREALTIME" -v name="$1" 'BEGIN { printf "%s: %.1f s\n", name, b - a }'
}

# The same options of the network's threads as an executor of one core has.
timed "one process, one thread" "$home/bin/linmo" batch --styles "$hands" --charset "$charset" --format "$formats" \
  --threads 1 --quiet --out "$work/local"
timed "two executors" submit first
diff -r "$work/local" "$work/first" && echo "two executors: the same bytes"

# Once it draws: a worker and its executor are gone without a word.
(
  until grep -q 'Starting task 0.*in stage 1' "$work/second.log" 2>/dev/null; do sleep 1; done
  sleep 5
  pkill -KILL -P "${workers[0]}" || true
  kill -KILL "${workers[0]}"
  echo "killed worker 1 and its executor"
) &
pids+=($!)
timed "two executors, one killed" submit second
diff -r "$work/local" "$work/second" && echo "one killed: the same bytes"
