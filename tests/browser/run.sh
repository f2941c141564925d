#!/bin/sh
# run.sh PURSUIT FOLDER: what readers that are not ours make of pages, pictures and tables. Run from the top of the source.
#
# Pages are opened in Chromium at the widths of a phone, a desk and a wall, light and dark, and printed; html-validate
# reads them, xmllint the pictures, and parsers of Markdown and wikitext the tables, which must be those of the JSON.
# FOLDER gets what is installed from npm and the pages. Needs chromium, node and npm, xmllint and pdftotext (Debian:
# chromium, nodejs, npm, libxml2-utils, poppler-utils, and fonts-noto-cjk for names).
set -eu

pursuit=$1
folder=$2
source=$(pwd)
mkdir -p "$folder"
cp tests/browser/*.mjs tests/browser/package*.json "$folder"
(cd "$folder" && npm ci --silent --no-audit --no-fund)

rm -rf "$folder/pages"
node "$folder/pages.mjs" "$pursuit" "$source" "$folder/pages"
for format in wikitext markdown; do
  node "$folder/$format.mjs" "$pursuit" "$source"
done

# Pictures that stand alone.
for event in data/games/*.json "$folder"/pages/*.json; do
  svg="$folder/pages/$(basename "$event" .json).svg"
  "$pursuit" bracket "$event" -o "$svg" 2> "$folder/pages/messages" || [ $? -eq 1 ]
  xmllint --noout "$svg"
done

# A sheet says on every page of how many it is one.
pdftotext "$folder/pages/report-sixty.pdf" "$folder/pages/printed.txt"
pages=$(grep -c 'Page [0-9]* of [0-9]*' "$folder/pages/printed.txt")
grep -q "Page $pages of $pages" "$folder/pages/printed.txt"
[ "$pages" -gt 2 ]
for line in Hour Secretary "President of the commissaires"; do
  grep -q "$line" "$folder/pages/printed.txt"
done
echo "pictures are well formed; 60 teams are printed on $pages pages"
