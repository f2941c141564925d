#!/bin/sh
# libreoffice.sh PURSUIT: what LibreOffice does to the CSV that pursuit writes. Run from the top of the source.
#
# Every event of data/games and the two beside this script are written as CSV, opened and saved by Calc in several
# countries, and read back:
#   with --spreadsheet the event must be the same, whatever Calc was told to recognise;
#   without, it must be the same or be refused (exit 3) with a hint that says what was lost.
# Prints what it does; fails if any event comes back as another. Needs soffice (Debian: libreoffice-calc-nogui).
set -eu

pursuit=$1
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

fail() {
  echo "FAILED: $*"
  failed=1
}

# profile LOCALE: a user profile of that country.
profile() {
  mkdir -p "$work/$1/user"
  cat > "$work/$1/user/registrymodifications.xcu" <<XCU
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>$1</value></prop></item>
</oor:items>
XCU
}

# resave LOCALE OPENED SAVED RECOGNISE FOLDER: opens FOLDER/*.csv and saves them under the same names in FOLDER/saved.
# OPENED and SAVED are separators, 44 a comma and 59 a semicolon, 76 is UTF-8; RECOGNISE is whether Calc looks for
# dates and times too, and not for numbers alone.
resave() {
  rm -rf "$5/saved"
  soffice "-env:UserInstallation=file://$work/$1" --headless "--infilter=CSV:$2,34,76,1,,0,false,$4" \
    --convert-to "csv:Text - txt - csv (StarCalc):$3,34,76" --outdir "$5/saved" "$5"/*.csv > "$work/soffice.log" 2>&1 ||
    { cat "$work/soffice.log"; fail "soffice"; }
}

# write FOLDER OPTION...: every event as CSV, with what that says as JSON beside it before Calc has seen it.
write() {
  folder=$1
  shift
  mkdir -p "$folder"
  for event in data/games/*.json "$here"/*.json; do
    name=$(basename "$event" .json)
    "$pursuit" convert "$event" -f csv "$@" -o "$folder/$name.csv"
    "$pursuit" convert "$folder/$name.csv" -f json -o "$folder/$name.json"
  done
}

# read_back FOLDER NAME: the saved event as JSON; exit status and messages of pursuit.
read_back() {
  "$pursuit" convert "$1/saved/$2.csv" -f json > "$work/back.json" 2> "$work/messages"
}

must_be_same() {
  for csv in "$1"/*.csv; do
    name=$(basename "$csv" .csv)
    read_back "$1" "$name" || { cat "$work/messages"; fail "$name cannot be read back"; continue; }
    diff -u "$1/$name.json" "$work/back.json" || fail "$name is another event"
  done
}

must_be_same_or_refused() {
  for csv in "$1"/*.csv; do
    name=$(basename "$csv" .csv)
    status=0
    read_back "$1" "$name" || status=$?
    if [ "$name" = nasty ] && [ "$2" = plain ]; then
      # 007 becomes 7 and 15.200 becomes 15.2, which nobody can see any more.
      cmp -s "$1/$name.json" "$work/back.json" && fail "$name is the same: this test sees nothing"
      continue
    fi
    if [ $status -eq 3 ]; then
      grep -Eq 'a spreadsheet|the point was lost' "$work/messages" || { cat "$work/messages"; fail "$name: no hint"; }
      echo "    refused: $name"
    elif [ $status -eq 0 ]; then
      diff -u "$1/$name.json" "$work/back.json" || fail "$name is another event"
      echo "    same: $name"
    else
      cat "$work/messages"
      fail "$name: exit $status"
    fi
  done
}

soffice --version
write "$work/sheets" --spreadsheet
write "$work/plain"

for country in en-US,44 de-DE,59 de-CH,59 fr-FR,59; do
  locale=${country%,*}
  separator=${country#*,}
  profile "$locale"
  for recognise in false true; do
    echo "$locale, dates and times recognised: $recognise"
    echo "  with --spreadsheet"
    resave "$locale" 44 "$separator" "$recognise" "$work/sheets"
    must_be_same "$work/sheets"
    echo "  without"
    resave "$locale" 44 "$separator" "$recognise" "$work/plain"
    must_be_same_or_refused "$work/plain" plain
  done
done

for separator in 44 59; do
  echo "de-DE, opened as if semicolons separated the cells, saved with $separator"
  resave de-DE 59 "$separator" true "$work/sheets"
  must_be_same_or_refused "$work/sheets" sheets
done
exit $failed
