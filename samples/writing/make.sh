#!/bin/sh
# Makes the samples of writing and signing again, from the fonts beside them.
set -eu
cd "$(dirname "$0")/.."
linmo=${LINMO:-linmo}
print=${PRINT:-../fonts-data/content/noto-sans.ttf}

"$linmo" write 'The quick brown fox jumps over the lazy dog.' --font latin/latin.ttf \
  --ink blue-black --seed 3 --force --out writing/line.svg
"$linmo" write '明月松间照
清泉石上流' --font han/han.ttf --vertical --paper rice --size 72 --seed 3 --force --out writing/couplet.png
"$linmo" write 'Dear Ada,' --font latin/latin.ttf --animate --seed 3 --force --out writing/animated.svg
"$linmo" sign 王羲之 --font han/han.ttf --vertical --seal --seed 3 --force --out writing/seal.svg
"$linmo" sign 'Ada Lovelace' --font latin/latin.ttf --flourish --ink blue --candidates 12 --seed 1 \
  --size 40 --force --out writing/candidates.pdf

# A contract in print, and a stamp beside the words "Signature:".
contract=$(mktemp -d)/contract.pdf
"$linmo" write --text-file writing/contract.txt --font "$print" --liveliness 0 --size 12 --leading 1.2 \
  --seed 1 --out "$contract"
"$linmo" sign 'Ada Lovelace' --font latin/latin.ttf --flourish --ink blue --seed 5 --stamp "$contract" \
  --anchor 'Signature:' --width 160 --date 2026-11-23 --initials AL --force --out writing/stamped.pdf
rm -r "$(dirname "$contract")"
