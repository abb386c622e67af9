#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plots what findings cost against their size: plot_findings.py FINDINGS_BENCH OUT.svg

Runs the program's growth benchmarks (index and search, one thread) and draws CPU time over vendors + findings, a line for
each number of schools, and beside it what schools × vendors would be. Standard library only."""
import json
import math
import subprocess
import sys


def measure(program):
    text = subprocess.run([program, "--benchmark_filter=^growth/", "--benchmark_format=json"], check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    rows = []
    for b in json.loads(text)["benchmarks"]:
        _, schools, vendors = b["name"].split("/")
        rows.append((int(schools), int(vendors), int(b["findings"]), b["cpu_time"]))
    return sorted(rows)


W, H, LEFT, BOTTOM, TOP, RIGHT = 760, 460, 70, 60, 30, 190


def plot(rows):
    xs = [v + f for _, v, f, _ in rows]
    low, high = math.log10(min(xs)) - 0.1, math.log10(max(xs)) + 0.1
    bottom, top = math.log10(min(r[3] for r in rows)) - 0.2, math.log10(max(r[3] for r in rows)) + 0.3
    x = lambda v: LEFT + (math.log10(v) - low) / (high - low) * (W - LEFT - RIGHT)
    y = lambda t: H - BOTTOM - (math.log10(t) - bottom) / (top - bottom) * (H - BOTTOM - TOP)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{W}" height="{H}" font-family="sans-serif" font-size="12">',
           f'<rect width="{W}" height="{H}" fill="white"/>']
    for power in range(math.floor(low), math.ceil(high) + 1):
        if low <= power <= high:
            out.append(f'<line x1="{x(10**power):.1f}" y1="{TOP}" x2="{x(10**power):.1f}" y2="{H-BOTTOM}" stroke="#ddd"/>'
                       f'<text x="{x(10**power):.1f}" y="{H-BOTTOM+18}" text-anchor="middle">10{"⁰¹²³⁴⁵⁶⁷⁸⁹"[power]}</text>')
    for power in range(math.floor(bottom), math.ceil(top) + 1):
        if bottom <= power <= top:
            label = f"{10**power:g} ms"
            out.append(f'<line x1="{LEFT}" y1="{y(10**power):.1f}" x2="{W-RIGHT}" y2="{y(10**power):.1f}" stroke="#ddd"/>'
                       f'<text x="{LEFT-6}" y="{y(10**power)+4:.1f}" text-anchor="end">{label}</text>')
    styles = [("#1b6ca8", "circle"), ("#b3541e", "square"), ("#3d7a3d", "diamond")]
    for i, schools in enumerate(sorted({r[0] for r in rows})):
        colour, mark = styles[i % len(styles)]
        points = [(x(v + f), y(t)) for s, v, f, t in rows if s == schools]
        out.append(f'<polyline fill="none" stroke="{colour}" stroke-width="1.5" points="'
                   + " ".join(f"{a:.1f},{b:.1f}" for a, b in points) + '"/>')
        out += [sign(mark, a, b, colour) for a, b in points]
        name = f"{schools:,}".replace(",", " ")
        out.append(sign(mark, W - RIGHT + 20, TOP + 20 + 22 * i, colour)
                   + f'<text x="{W-RIGHT+32}" y="{TOP+24+22*i}">{name} schools</text>')
    # Schools and vendors growing together: their product grows with the square.
    x0, t0 = rows[0][1] + rows[0][2], rows[0][3]
    x1 = min(10**high, x0 * math.sqrt(10**top / t0))
    out.append(f'<line x1="{x(x0):.1f}" y1="{y(t0):.1f}" x2="{x(x1):.1f}" y2="{y(t0*(x1/x0)**2):.1f}" stroke="#999" '
               f'stroke-dasharray="6 4"/><line x1="{W-RIGHT+12}" y1="{TOP+88}" x2="{W-RIGHT+28}" y2="{TOP+88}" stroke="#999" '
               f'stroke-dasharray="6 4"/><text x="{W-RIGHT+32}" y="{TOP+92}" fill="#555">schools × vendors</text>')
    out.append(f'<text x="{(LEFT+W-RIGHT)/2}" y="{H-18}" text-anchor="middle">vendors + findings</text>'
               f'<text x="{LEFT}" y="{TOP-10}">CPU time of index and search, one thread</text></svg>')
    return "\n".join(out) + "\n"


def sign(mark, a, b, colour):
    if mark == "circle":
        return f'<circle cx="{a:.1f}" cy="{b:.1f}" r="4.5" fill="{colour}"/>'
    if mark == "square":
        return f'<rect x="{a-4:.1f}" y="{b-4:.1f}" width="8" height="8" fill="white" stroke="{colour}" stroke-width="2"/>'
    return f'<path d="M{a:.1f} {b-6:.1f}l6 6-6 6-6-6z" fill="{colour}"/>'


if __name__ == "__main__":
    with open(sys.argv[2], "w", encoding="utf-8") as f:
        f.write(plot(measure(sys.argv[1])))
