# SPDX-License-Identifier: MIT
# paste A B | awk -f difference.awk: prints the worst difference of two files of finish times, of seconds below one second
# and relative above it. Exits 1 when it exceeds 1e-6, or when a line isn't two numbers: then one file is shorter, or broken.
function number(text) { return text ~ /^-?[0-9]+(\.[0-9]*)?([eE][-+]?[0-9]+)?$/ }
NF != 2 || !number($1) || !number($2) { broken = 1; exit }
{
    difference = $1 - $2
    if (difference < 0) difference = -difference
    size = $1 < 0 ? -$1 : $1
    if (size > 1) difference /= size
    if (difference > worst) worst = difference
}
END {
    if (broken || NR == 0) { print "broken"; exit 1 }
    printf "%.1e\n", worst
    exit (worst > 1e-6)
}
