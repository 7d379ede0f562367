#!/usr/bin/env bash
# fetch.bash FOLDER: the sources of the libraries that assay is built with, as this Debian has them, unpacked into FOLDER.
# They come from where the machine gets its packages: its own entries, asked for sources, in lists of their own. Needs no rights.
set -euo pipefail
[ $# = 1 ] || { echo "usage: fetch.bash FOLDER" >&2; exit 64; }
mkdir -p "$1"
folder=$(cd "$1" && pwd)
packages=(lua5.4 libsodium zlib libzip pugixml libxlsxwriter)

. /etc/os-release
lists=$folder/apt
mkdir -p "$lists/lists/partial" "$lists/parts"

# Entries of the release itself; those of others have no sources of Debian.
entries() { find /etc/apt -maxdepth 2 -type f -path "/etc/apt/sources.list$1" | sort; }
entries '.d/*.sources' | xargs -r awk -v RS= -v ORS='\n\n' -v name="$VERSION_CODENAME" \
    '$0 ~ "(^|\n)Suites:[^\n]*[ \t]" name { gsub(/(^|\n)Types:[^\n]*/, "\nTypes: deb-src"); print }' >"$lists/parts/here.sources"
{ entries ''; entries '.d/*.list'; } | xargs -r awk -v name="$VERSION_CODENAME" '$1 == "deb" && $0 ~ "[ \t]" name "(-[a-z]+)?(/[a-z]+)?[ \t]" { $1 = "deb-src"; print }' >"$lists/here.list"

apt() {
    apt-get -o Dir::Etc::SourceList="$lists/here.list" -o Dir::Etc::SourceParts="$lists/parts" -o Dir::State::Lists="$lists/lists" \
        -o Dir::Cache="$lists" -o Debug::NoLocking=1 "$@"
}
apt -qq update
cd "$folder"
apt -qq --download-only source "${packages[@]}"

# Upstream's archive, with the patches of Debian, which mend what was found since.
export GIT_CEILING_DIRECTORIES=$folder
for package in "${packages[@]}"; do
    archive=$(ls "$package"_*.orig.tar.* | grep -v '\.asc$' | tail -n 1)
    rm -rf "$package"
    mkdir "$package"
    tar -C "$package" --strip-components=1 -xf "$archive"
    tar -C "$package" -xf "$(ls "$package"_*.debian.tar.* | tail -n 1)"
    patches=$package/debian/patches
    [ ! -f "$patches/series" ] || sed 's/[ \t]*#.*//; /^[ \t]*$/d' "$patches/series" | while read -r patch _; do
        git -C "$package" apply --whitespace=nowarn "$folder/$patches/$patch"
    done
    echo "$package: $archive"
done
