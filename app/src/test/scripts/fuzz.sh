#!/usr/bin/env bash
# Fuzzes the readers of foreign input with Jazzer, one after the other, guided by coverage:
#
#   app/src/test/scripts/fuzz.sh [SECONDS [READER…]]
#
# SECONDS for each reader (default 60); READER as FuzzReader names them (default: all). Inputs that were worth keeping stay
# in app/target/fuzz/READER and are gone on with at the next run; a fault leaves its input in app/target/fuzz/faults/READER
# and stops that reader. Mend it, then move the input to app/src/test/resources/io/linmo/fuzz/READER, where FuzzReadersTest
# replays it. The last line of each reader gives its executions. `RUNS=N` ends a reader after N of them.
#
# Limits: 64 KiB and 10 s an input, 1 GiB allocated for one, a heap of 2 GiB. Jazzer's own hooks report paths out of the
# folder, external entities, deserialisation of classes, scripts, commands and connections to other hosts.
set -euo pipefail
cd "$(dirname "$0")/../../../.."
seconds=${1:-60}
shift || true
./mvnw -q -Pfuzz test-compile dependency:build-classpath -Dmdep.outputFile=target/fuzz.classpath -Dmdep.includeScope=test
readers=("$@")
if ((!${#readers[@]})); then
  mapfile -t readers < <(grep -oE '^  [A-Z_]+ \{' app/src/test/java/io/linmo/fuzz/FuzzReader.java | tr -d ' {')
fi
cd app
classpath=target/test-classes:target/classes:$(cat target/fuzz.classpath)
temporary=$(mktemp -d -p "$([[ -w /dev/shm ]] && echo /dev/shm || echo /tmp)")
trap 'rm -rf "$temporary"' EXIT
java=(java -Xmx2g -Xss1m -Djava.awt.headless=true -Djava.io.tmpdir="$temporary" -cp "$classpath"
  -Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog)
LINMO_CACHE=off "${java[@]}" io.linmo.fuzz.FuzzInputs target/fuzz/seeds
status=0
for reader in "${readers[@]}"; do
  name=$(tr '[:upper:]_' '[:lower:]-' <<<"$reader")
  mkdir -p "target/fuzz/$name" "target/fuzz/faults/$name"
  echo "== $reader"
  hooks=()
  # Scanner of a text is taken for one of a file.
  [[ $reader != CURVES ]] || hooks=(--disabled_hooks=com.code_intelligence.jazzer.sanitizers.FilePathTraversal)
  # The harness itself connects to the studio.
  [[ $reader != REQUEST ]] || hooks=(--disabled_hooks=com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery)
  LINMO_CACHE=off "${java[@]}" -Dlinmo.fuzz.reader="$reader" com.code_intelligence.jazzer.Jazzer \
    --target_class=io.linmo.fuzz.FuzzTarget --reproducer_path="$temporary" "${hooks[@]}" \
    --instrumentation_includes='io.linmo.**:org.apache.pdfbox.**:org.apache.fontbox.**:org.apache.batik.**:com.twelvemonkeys.**' \
    -max_total_time="$seconds" -runs="${RUNS:--1}" -max_len=65536 -timeout=10 -rss_limit_mb=6000 -print_final_stats=1 \
    -artifact_prefix="target/fuzz/faults/$name/" "target/fuzz/$name" "target/fuzz/seeds/$name" \
    >"target/fuzz/$name.log" 2>&1 || status=1
  grep -E '^== Java Exception|^Caused by|^ERROR|SUMMARY|number_of_executed_units' "target/fuzz/$name.log" || tail -n 3 "target/fuzz/$name.log"
done
exit $status
