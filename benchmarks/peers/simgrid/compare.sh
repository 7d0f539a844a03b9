#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Runs the same work here and in SimGrid, in turn, and prints how they compare: see README.md beside this file.
set -euo pipefail
export LC_ALL=C

usage() {
    cat <<'TEXT'
usage: compare.sh [--rounds N] [--quick]
  --rounds N  run each side N times a case and keep the best time and memory of each (3)
  --quick     leave out the cases that take SimGrid more than ten seconds
Exit code: 0, 1 when a finish time differs by more than 1e-6 or a side fails, 2 when something needed is missing.
CLOUDSIMNET_PEER, when set, is the command that runs our side, instead of a fresh build of the benchmarks.
TEXT
}

fail() { echo "compare.sh: $2" >&2; exit "$1"; }

rounds=3
quick=no
while [ $# -gt 0 ]; do
    case $1 in
        --rounds) [[ ${2-} =~ ^[1-9][0-9]*$ ]] || fail 2 "--rounds needs a number, such as --rounds 3"; rounds=$2; shift ;;
        --quick) quick=yes ;;
        --help | -h) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
    shift
done

here=$(cd "$(dirname "$0")" && pwd)
repository=$(cd "$here/../../.." && pwd)

command -v g++ >/dev/null && command -v make >/dev/null && echo '#include <simgrid/s4u.hpp>' | g++ -E -x c++ - >/dev/null 2>&1 ||
    fail 2 "the C++ side needs SimGrid, on Debian 12: apt-get install libsimgrid-dev g++ make"
make -s -C "$here" || fail 2 "the C++ side doesn't build; it is written for SimGrid 3.32, the one of Debian 12"

if [ -n "${CLOUDSIMNET_PEER-}" ]; then
    read -ra ours <<<"$CLOUDSIMNET_PEER"
else
    command -v dotnet >/dev/null || fail 2 "our side needs the .NET 10 SDK: https://dotnet.microsoft.com/download"
    dotnet build -c Release -v quiet --nologo -clp:NoSummary "$repository/benchmarks/CloudSimNet.Benchmarks" >&2 || fail 2 "our side doesn't build"
    ours=(dotnet "$repository/benchmarks/CloudSimNet.Benchmarks/bin/Release/net10.0/CloudSimNet.Benchmarks.dll" peer)
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# title | how many times faster we want to be | quick | bench and arguments
cases='
1 000 flows over 1 s       |  75 | yes | net_fattree 16 1000 1 0
3 000 flows over 3 s       | 125 | yes | net_fattree 16 3000 3 0
10 000 flows over 10 s     | 200 | no  | net_fattree 16 10000 10 0
10 000 flows within 1 ms   |  60 | no  | net_fattree 16 10000 0.001 0
2 000 flows into one host  |   3 | yes | net_incast 2000 1 0
100 000 executions         |  40 | yes | cpu_share 100000 1000
1 000 actors x 1 000 sleeps|   - | yes | des_sleep 1000 1000
'

# field NAME: of the line of JSON on standard input, a number; the last line counts, should a program say more.
field() { sed -n "s/^{.*\"$1\": *\\([-+.0-9eE]*\\).*/\\1/p" | tail -n 1; }

# run SIDE COMMAND...: a row of wall time, peak memory and memory at the start into $work/SIDE.rows, and the finish times into
# $work/SIDE.finish. A side that doesn't say what memory it started with has no growth to compare.
run() {
    local side=$1 json wall peak base
    shift
    rm -f "$work/$side.finish"
    json=$("$@" --finish "$work/$side.finish") || fail 1 "failed: $*"
    wall=$(field run_wall_s <<<"$json")
    peak=$(field peak_rss_kb <<<"$json")
    base=$(field base_rss_kb <<<"$json")
    [ -n "$wall" ] && [ -n "$peak" ] && [ -f "$work/$side.finish" ] || fail 1 "no run_wall_s, no peak_rss_kb or no finish times: $*"
    echo "$wall $peak ${base:-$peak}" >>"$work/$side.rows"
}

# Best of the rounds: seconds, MiB, and MiB beyond what the process held before it built anything.
best() {
    awk '{ grown = $2 - $3
           if (NR == 1 || $1 < wall) wall = $1
           if (NR == 1 || $2 < peak) peak = $2
           if (NR == 1 || grown < least) least = grown }
         END { print wall, peak / 1024, least / 1024 }' "$work/$1.rows"
}

format='%-28s %10s %12s %8s %6s %-7s %9s %9s %7s %7s  %s\n'
printf "$format" case 'SimGrid s' 'CloudSimNet s' ratio goal '' 'SimGrid' 'ours MiB' ratio grown 'worst difference'
wrong=0
while IFS='|' read -r title goal is_quick arguments; do
    [ -n "$arguments" ] || continue
    read -r goal is_quick <<<"$goal $is_quick"
    [ $quick = no ] || [ "$is_quick" = yes ] || continue
    read -ra arguments <<<"$arguments"

    rm -f "$work"/*.rows
    for ((round = 0; round < rounds; round++)); do
        run simgrid "$here/bin/${arguments[0]}" "${arguments[@]:1}"
        run ours "${ours[@]}" "${arguments[@]}"
        difference=$(paste "$work/simgrid.finish" "$work/ours.finish" | awk -f "$here/difference.awk") || wrong=1
        echo "$difference" >>"$work/differences.rows"
    done

    read -r sim_wall sim_peak sim_grown <<<"$(best simgrid)"
    read -r our_wall our_peak our_grown <<<"$(best ours)"
    worst=$(grep -m 1 broken "$work/differences.rows" || sort -g "$work/differences.rows" | tail -n 1)
    awk -v format="$format" -v title="$title" -v goal="$goal" -v worst="$worst" \
        -v sw="$sim_wall" -v ow="$our_wall" -v sp="$sim_peak" -v op="$our_peak" -v sg="$sim_grown" -v og="$our_grown" '
        function over(a, b) { return b > 0 ? a / b : 0 }
        BEGIN {
            verdict = goal == "-" ? "" : (over(sw, ow) >= goal + 0) ? "met" : "missed"
            printf format, title, sprintf("%.4f", sw), sprintf("%.5f", ow), sprintf("%.1fx", over(sw, ow)), (goal == "-" ? "" : goal "x"), verdict,
                sprintf("%.1f", sp), sprintf("%.1f", op), sprintf("%.2f", over(op, sp)), (og > 0 ? sprintf("%.2f", over(og, sg)) : "-"), worst
        }'
done <<<"$cases"

[ $wrong = 0 ] || fail 1 "finish times differ by more than 1e-6"
