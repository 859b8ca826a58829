#!/bin/bash
# Measures Linmo beside its peers in one run, by turns, and prints a Markdown table.
#
#   benchmarks.sh [OTHER]
#
# Run it after ./mvnw package. OTHER is a second distribution folder (app/target/linmo of another version)
# that is measured beside this one. A peer that is not installed is left out, with one line that names it.
#
# ROUNDS rounds are run (default: 3); the table holds medians of wall clock and of the largest resident
# memory of one process. ONLY names some of the benchmarks: step learning import generation tracing encoding
# start (default: all). PYTHON is a Python 3 with PyTorch (default: the first that has it). WORK keeps what was
# learned and written (default: a new folder in /tmp); given again, the hands and pictures in it are reused.
set -euo pipefail

usage() {
  sed -n '2,13s/^# \{0,1\}//p' "$0"
  exit 2
}

fail() {
  echo "benchmarks.sh: $1" >&2
  exit 1
}

[ $# -le 1 ] || usage
case ${1:-} in -*) usage ;; esac

project=$(cd "$(dirname "$0")/../../../.." && pwd)
linmo=$project/app/target/linmo
rounds=${ROUNDS:-3}
only=${ONLY:-step learning import generation tracing encoding start}
[[ $rounds =~ ^[1-9][0-9]*$ ]] || fail "ROUNDS is '$rounds', expected a whole number from 1"
for name in $only; do
  case $name in
    step | learning | import | generation | tracing | encoding | start) ;;
    *) fail "ONLY: no benchmark '$name'; expected step learning import generation tracing encoding start" ;;
  esac
done
for part in "$linmo/bin/linmo" "$project/app/target/test-classes" "$project/model/target/test-classes"; do
  [ -e "$part" ] || fail "$part: not found; run ./mvnw package first"
done
/usr/bin/time -f %M true 2> /dev/null || fail "/usr/bin/time: GNU time not found; install the package time"
other=
if [ $# = 1 ]; then
  [ -x "$1/bin/linmo" ] || fail "$1: no bin/linmo in it, expected a distribution folder"
  other=$(cd "$1" && pwd)
fi
work=${WORK:-$(mktemp -d)}
mkdir -p "$work"
work=$(cd "$work" && pwd)
rm -rf "$work/times" "$work/out"
mkdir -p "$work/times" "$work/out"
log=$work/log.txt
: > "$log"

# Each glyph is drawn anew.
export LINMO_CACHE=off
# Java as the launcher starts it, with the tests' classes.
java=("${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx2g -Xmn400m -XX:+UseParallelGC -Dorg.bytedeco.javacpp.maxbytes=1g
  -Djava.awt.headless=true -Dlinmo.home="$linmo"
  -cp "$project/model/target/test-classes:$project/app/target/test-classes:$linmo/lib/*")

wanted() {
  [[ " $only " == *" $1 "* ]]
}

note() {
  echo "benchmarks.sh: $1" >&2
}

present() { # program what
  command -v "$1" > /dev/null && return
  note "$1 is not installed: $2 is measured without it"
  return 1
}

# Appends "seconds kilobytes" of one run to the times of a side of a benchmark.
timed() { # key command…
  local key=$1
  shift
  /usr/bin/time -f '%e %M' -o "$work/once" "$@" > "$work/said" 2>> "$log" \
    || fail "$key: '$*' failed; $log holds what it said"
  tail -n 1 "$work/once" >> "$work/times/$key"
}

column_median() { # key column
  cut -d ' ' -f "$2" "$work/times/$1" | sort -g \
    | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

rows=()
row() { # what key unit [peer peer-key]
  local time memory peer_time peer_memory
  time=$(column_median "$2" 1)
  memory=$(column_median "$2" 2)
  if [ $# -gt 3 ]; then
    peer_time=$(column_median "$5" 1)
    peer_memory=$(column_median "$5" 2)
    rows+=("$(awk -v w="$1" -v t="$time" -v m="$memory" -v u="$3" -v p="$4" -v pt="$peer_time" -v pm="$peer_memory" \
      'BEGIN { printf "| %s | %s %s | %s %s (%s) | %s | %.0f / %.0f MiB |", w, t, u, pt, u, p,
        (pt > 0) ? sprintf("%.2f", t / pt) : "", m / 1024, pm / 1024 }')")
  else
    rows+=("$(awk -v w="$1" -v t="$time" -v m="$memory" -v u="$3" \
      'BEGIN { printf "| %s | %s %s | | | %.0f MiB |", w, t, u, m / 1024 }')")
  fi
  note "${rows[-1]}"
}

# Runs Linmo and, where given, the other distribution by turns; "@" stands for the round's output.
by_turns() { # key argument…
  local key=$1 round side
  shift
  for ((round = 1; round <= rounds; round++)); do
    for side in linmo ${other:+other}; do
      local out=$work/out/$key-$side
      rm -rf "$out"*
      timed "$key.$side" "${!side}/bin/linmo" "${@//@/$out}"
    done
  done
}

row_with_other() { # what key
  if [ -n "$other" ]; then
    row "$1" "$2.linmo" s 'other Linmo' "$2.other"
  else
    row "$1" "$2.linmo" s
  fi
}

latin_font=$linmo/fonts-data/hands/patrick-hand.ttf
han_font=$linmo/fonts-data/hands/aoyagi-kouzan-t.ttf
latin_written=HamburgefontsivQ
han_written=永字八法天地玄黄宇宙洪荒日月盈辰宿列張寒来暑往秋
learning=(learn --seed 1 --consent benchmark --quiet)

prepare() {
  local side
  # An installation that is in use has left its class archive; writing leaves it.
  for side in linmo ${other:+other}; do
    "${!side}/bin/linmo" write ab --font "$latin_font" --seed 1 --quiet --force --out "$work/out/first.svg"
  done
  if wanted generation && [ ! -f "$work/latin.style" ]; then
    "$linmo/bin/linmo" "${learning[@]}" --from-font "$latin_font" --chars $latin_written --out "$work/latin.style"
  fi
  if { wanted generation || wanted tracing || wanted encoding; } && [ ! -f "$work/han.style" ]; then
    "$linmo/bin/linmo" "${learning[@]}" --minutes 1 --from-font "$han_font" --chars $han_written \
      --out "$work/han.style"
  fi
  if { wanted tracing || wanted encoding; } && [ ! -f "$work/glyphs/glyphs.json" ]; then
    "$linmo/bin/linmo" glyphs "$work/han.style" --charset hanzi-775 --format png --png-size 128 --ufo --seed 1 \
      --quiet --force --out "$work/glyphs"
  fi
  if wanted import && [ ! -f "$work/sheet.jpg" ]; then
    "${java[@]}" io.linmo.studio.SheetPhoto latin "$latin_font" "$work/sheet.jpg"
  fi
}

python_with_torch() {
  local python
  for python in ${PYTHON:-python3 /usr/bin/python3}; do
    if "$python" -c 'import torch' 2> /dev/null; then
      echo "$python"
      return
    fi
  done
}

step() {
  local threads python round shape
  threads=$(nproc)
  python=$(python_with_torch)
  [ -n "$python" ] || note "no Python with PyTorch: a step is measured without it"
  step_program > "$work/step.py"
  for ((round = 1; round <= rounds; round++)); do
    (cd "$project/model" && timed step.linmo env OMP_WAIT_POLICY=passive "${java[@]}" \
      io.linmo.training.StepSpeed "$threads" 3)
    shape=$(sed -n 's/^shape: //p' "$work/said")
    milliseconds step.linmo
    if [ -n "$python" ]; then
      # shellcheck disable=SC2086
      timed step.torch "$python" "$work/step.py" "$threads" 3 $shape
      milliseconds step.torch
    fi
  done
  if [ -n "$python" ]; then
    row "step of Latin training, 16 images" step.linmo ms \
      "PyTorch $("$python" -c 'import torch; print(torch.__version__.split("a")[0])')" step.torch
  else
    row "step of Latin training, 16 images" step.linmo ms
  fi
}

# Puts the time that the program printed in the place of its whole run's, which warms up first.
milliseconds() { # key
  local time memory
  time=$(sed -n 's/.* \([0-9.]*\) ms a step$/\1/p' "$work/said")
  [ -n "$time" ] || fail "$1: no time in what the program printed"
  memory=$(tail -n 1 "$work/times/$1" | cut -d ' ' -f 2)
  sed -i '$d' "$work/times/$1"
  echo "$time $memory" >> "$work/times/$1"
}

# The same step in PyTorch: both networks, losses, Adam, limited singular values, averaged weights.
step_program() {
  cat << 'PYTHON'
import statistics, sys, time
import torch
import torch.nn.functional as F
from torch import nn

threads, rounds, inputs, styles, style_size, characters, character_size, condition, *widths = map(int, sys.argv[1:])
torch.set_num_threads(threads)
torch.manual_seed(1)
BATCH, WARM_UP, STEPS = 16, 25, 10


class Styled(nn.Module):
    """A convolution, normalised and styled where there is a condition."""

    def __init__(self, ins, outs, stride=1, up=False, styled=True, active=True):
        super().__init__()
        self.up, self.active = up, active
        self.conv = nn.Conv2d(ins, outs, 3, stride, 1, bias=not styled)
        self.style = nn.Linear(condition, 2 * outs) if styled else None

    def forward(self, x, code=None, skip=None):
        if self.up:
            x = torch.cat([F.interpolate(x, scale_factor=2, mode="nearest"), skip], 1)
        y = self.conv(x)
        if self.style is not None:
            gamma, beta = self.style(code)[:, :, None, None].chunk(2, 1)
            y = F.instance_norm(y) * (1 + gamma) + beta
        return F.leaky_relu(y, 0.2) if self.active else y


class Generator(nn.Module):
    def __init__(self):
        super().__init__()
        w = widths
        self.styles = nn.Embedding(styles, style_size)
        self.characters = nn.Embedding(characters, character_size)
        self.condition = nn.Linear(style_size + character_size, condition)
        self.e32, self.e16 = Styled(inputs, w[0]), Styled(w[0], w[1], 2)
        self.e8, self.e4, self.m4 = Styled(w[1], w[2], 2), Styled(w[2], w[3], 2), Styled(w[3], w[3])
        self.d8, self.d16 = Styled(w[3] + w[2], w[2], up=True), Styled(w[2] + w[1], w[1], up=True)
        self.r16, self.d32 = Styled(w[1], w[1]), Styled(w[1] + w[0], w[0], up=True)
        self.r32, self.last = Styled(w[0], w[0]), Styled(w[0], 16, styled=False, active=False)

    def forward(self, glyphs, style, variant, character):
        code = self.styles(style) + variant
        c = F.leaky_relu(self.condition(torch.cat([code, self.characters(character)], 1)), 0.2)
        e32 = self.e32(glyphs, c)
        e16 = self.e16(e32, c)
        e8 = self.e8(e16, c)
        x = self.m4(self.e4(e8, c), c)
        x = self.r16(self.d16(self.d8(x, c, e8), c, e16), c)
        return self.last(self.r32(self.d32(x, c, e32), c)), code


class Discriminator(nn.Module):
    def __init__(self):
        super().__init__()
        w = [48, 96, 160, 192]
        self.convolutions = nn.ModuleList(
            [Styled(a, b, s, styled=False) for a, b, s in ((32, w[0], 1), (w[0], w[1], 2), (w[1], w[2], 2), (w[2], w[3], 2))])
        self.score = nn.Linear(w[3], 1)
        self.projection = nn.Linear(style_size, w[3], bias=False)
        self.classes = nn.Linear(w[3], styles + characters)

    def forward(self, sample, content, code):
        x, features = torch.cat([sample, content], 1), []
        for convolution in self.convolutions:
            x = convolution(x)
            features.append(x)
        h = x.flatten(2)
        direction = self.score.weight + self.projection(code)
        scores = torch.einsum("ncp,nc->np", h, direction) + self.score.bias
        return scores, self.classes(h.mean(2)), features[1:]


generator, discriminator = Generator(), Discriminator()
rates = [{"params": [p for n, p in generator.named_parameters() if n not in ("styles.weight", "characters.weight")]},
         {"params": [generator.styles.weight, generator.characters.weight], "lr": 3.2e-3}]
adam_g = torch.optim.Adam(rates, lr=8e-4, betas=(0.5, 0.99))
adam_d = torch.optim.Adam(discriminator.parameters(), lr=4e-4, betas=(0.0, 0.99))
averaged = [p.detach().clone() for p in generator.parameters()]
directions = [F.normalize(torch.randn(p.shape[0]), dim=0) for p in discriminator.parameters()]
rows = torch.arange(BATCH)
glyphs, real, content = torch.rand(BATCH, inputs, 32, 32), torch.rand(BATCH, 16, 32, 32), torch.rand(BATCH, 16, 32, 32)
variant = torch.zeros(BATCH, style_size)


def class_loss(logits):
    return 0.02 * F.cross_entropy(logits[:, :styles], rows) + 0.02 * F.cross_entropy(logits[:, styles:], rows)


@torch.no_grad()
def limit_singular_values():
    for i, p in enumerate(discriminator.parameters()):
        if p.dim() >= 2:
            matrix = p.view(p.shape[0], -1)
            v = F.normalize(matrix.t() @ directions[i], dim=0)
            u = matrix @ v
            sigma = u.norm()
            directions[i] = u / (sigma + 1e-12)
            if sigma > 1.5:
                p.mul_(1.5 / sigma)


def step():
    logits, code = generator(glyphs, rows, variant, rows)
    sample, code = torch.sigmoid(logits), code.detach()
    drawn = sample.detach()
    adam_d.zero_grad(set_to_none=True)
    scores, classes, _ = discriminator(real, content, code)
    (F.relu(1 - scores).mean() + class_loss(classes)).backward()
    F.relu(1 + discriminator(drawn, content, code)[0]).mean().backward()
    adam_d.step()
    limit_singular_values()
    discriminator.requires_grad_(False)
    with torch.no_grad():
        targets = discriminator(real, content, code)[2]
    scores, classes, features = discriminator(sample, content, code)
    loss = -0.4 * scores.mean() + class_loss(classes)
    loss = loss + sum(2 / 3 * F.l1_loss(f, t) for f, t in zip(features, targets))
    loss = loss + 2 * F.binary_cross_entropy_with_logits(logits, real)
    p, y = sample.flatten(1), real.flatten(1)
    loss = loss + 1.5 * (1 - (1 + 2 * (p * y).sum(1)) / (1 + p.sum(1) + y.sum(1))).mean()
    adam_g.zero_grad(set_to_none=True)
    loss.backward()
    discriminator.requires_grad_(True)
    adam_g.step()
    with torch.no_grad():
        for a, p in zip(averaged, generator.parameters()):
            a.lerp_(p, 0.001)


def run(steps):
    start = time.perf_counter()
    for _ in range(steps):
        step()
    return (time.perf_counter() - start) * 1000 / steps


run(WARM_UP)
times = [run(STEPS) for _ in range(rounds)]
print("%d parameters" % sum(p.numel() for p in generator.parameters()))
print("%d threads: %.1f ms a step" % (threads, statistics.median(times)))
PYTHON
}

learning() {
  by_turns learning "${learning[@]}" --from-font "$latin_font" --chars $latin_written --out @.style
  row_with_other "learning 16 Latin letters" learning
}

import() {
  by_turns import import "$work/sheet.jpg" --quiet --out @
  row_with_other "import of a photographed sheet, $(find "$work/out/import-linmo" -name 'U+*.png' | wc -l) letters" import
}

generation() {
  by_turns ascii font "$work/latin.style" --charset ascii --seed 1 --quiet --out @.ttf
  row_with_other "font of a Latin hand, ascii" ascii
  by_turns hanzi font "$work/han.style" --charset hanzi-775 --seed 1 --quiet --out @.ttf
  row_with_other "font of a brush hand, hanzi-775" hanzi
}

# potrace sees black and white and reads no PNG: it is given bitmaps, whose making is not counted.
tracing() {
  local peer= round bitmaps
  mkdir -p "$work/pictures"
  cp "$work"/glyphs/U+*.png "$work/pictures"
  if present potrace tracing; then
    peer=potrace
    "${java[@]}" io.linmo.outline.Potrace "$work/pictures" "$work/bitmaps"
    bitmaps=("$work"/bitmaps/*.pbm)
  fi
  for ((round = 1; round <= rounds; round++)); do
    rm -rf "$work/out/tracing"* "$work"/bitmaps/*.svg
    timed tracing.linmo "$linmo/bin/linmo" trace "$work/pictures" --quiet --out "$work/out/tracing-linmo"
    [ -z "$peer" ] || timed tracing.potrace potrace -b svg "${bitmaps[@]}"
    [ -z "$other" ] || timed tracing.other "$other/bin/linmo" trace "$work/pictures" --quiet --out "$work/out/tracing-other"
  done
  local what
  what="tracing $(find "$work/pictures" -name '*.png' | wc -l) pictures of 128 px to SVG"
  if [ -n "$peer" ]; then
    row "$what" tracing.linmo s "potrace $(potrace --version | sed -n '1s/^potrace \([0-9.]*[0-9]\).*/\1/p')" tracing.potrace
  fi
  if [ -z "$peer" ] || [ -n "$other" ]; then
    row_with_other "$what" tracing
  fi
}

encoding() {
  local round peers=() peer
  local ufo=$work/glyphs/hand.ufo
  for peer in fontmake fontforge; do
    if present $peer encoding; then peers+=("$peer"); fi
  done
  for ((round = 1; round <= rounds; round++)); do
    timed encoding.linmo "${java[@]}" io.linmo.opentype.UfoEncoding "$ufo" "$work/out/linmo.ttf"
    for peer in "${peers[@]}"; do
      case $peer in
        fontmake)
          timed encoding.fontmake fontmake -u "$ufo" -o ttf --keep-overlaps --verbose ERROR \
            --output-path "$work/out/fontmake.ttf"
          ;;
        fontforge)
          timed encoding.fontforge fontforge -quiet -lang=py \
            -c 'import sys; f = fontforge.open(sys.argv[1]); f.is_quadratic = True; f.generate(sys.argv[2])' \
            "$ufo" "$work/out/fontforge.ttf"
          ;;
      esac
    done
  done
  local what
  what="encoding a UFO of $(find "$ufo/glyphs" -name '*.glif' | wc -l) glyphs as TTF"
  for peer in "${peers[@]}"; do
    row "$what" encoding.linmo s "$peer" "encoding.$peer"
  done
  [ ${#peers[@]} -gt 0 ] || row "$what" encoding.linmo s
}

start() {
  local round peers=(java)
  if present fontforge start; then peers+=(fontforge); fi
  for ((round = 1; round <= rounds; round++)); do
    timed start.linmo "$linmo/bin/linmo" --version
    timed start.java "${java[0]}" -version
    [ ${#peers[@]} = 1 ] || timed start.fontforge fontforge --version
    [ -z "$other" ] || timed start.other "$other/bin/linmo" --version
  done
  row 'start: --version' start.linmo s 'java -version' start.java
  [ ${#peers[@]} = 1 ] || row 'start: --version' start.linmo s 'fontforge --version' start.fontforge
  [ -z "$other" ] || row 'start: --version' start.linmo s 'other Linmo' start.other
}

load() {
  cut -d ' ' -f 1-3 /proc/loadavg
}

before=$(load)
note "preparing hands and pictures in $work"
prepare
for name in $only; do
  note "$name"
  "$name"
done

cat << END
$(date -u +%Y-%m-%d), $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(nproc) processors, $(awk '/^MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo), $("${java[0]}" -version 2>&1 | sed -n '1s/.* version "\([^"]*\)".*/Java \1/p'),
medians of $rounds rounds, load $before at the start and $(load) at the end; ratio: Linmo's time over the peer's

| what | Linmo | peer | ratio | memory, Linmo / peer |
|---|---|---|---|---|
$(printf '%s\n' "${rows[@]}")
END
