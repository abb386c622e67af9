# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts with two logarithmic axes as SVG, for the plot_*.py beside it. Standard library only."""
import math

W, H, LEFT, BOTTOM, TOP, RIGHT = 760, 460, 70, 60, 30, 190
STYLES = [("#1b6ca8", "circle"), ("#b3541e", "square"), ("#3d7a3d", "diamond")]


class Chart:
    def __init__(self, xs, ys, unit):
        self.low, self.high = math.log10(min(xs)) - 0.1, math.log10(max(xs)) + 0.1
        self.bottom, self.top = math.log10(min(ys)) - 0.2, math.log10(max(ys)) + 0.3
        self.out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{W}" height="{H}" font-family="sans-serif" '
                    f'font-size="12">', f'<rect width="{W}" height="{H}" fill="white"/>']
        for power in range(math.floor(self.low), math.ceil(self.high) + 1):
            if self.low <= power <= self.high:
                x = self.x(10**power)
                self.out.append(f'<line x1="{x:.1f}" y1="{TOP}" x2="{x:.1f}" y2="{H-BOTTOM}" stroke="#ddd"/>'
                                f'<text x="{x:.1f}" y="{H-BOTTOM+18}" text-anchor="middle">10{"⁰¹²³⁴⁵⁶⁷⁸⁹"[power]}</text>')
        for power in range(math.floor(self.bottom), math.ceil(self.top) + 1):
            if self.bottom <= power <= self.top:
                y = self.y(10**power)
                self.out.append(f'<line x1="{LEFT}" y1="{y:.1f}" x2="{W-RIGHT}" y2="{y:.1f}" stroke="#ddd"/>'
                                f'<text x="{LEFT-6}" y="{y+4:.1f}" text-anchor="end">{10**power:g} {unit}</text>')

    def x(self, v):
        return LEFT + (math.log10(v) - self.low) / (self.high - self.low) * (W - LEFT - RIGHT)

    def y(self, v):
        return H - BOTTOM - (math.log10(v) - self.bottom) / (self.top - self.bottom) * (H - BOTTOM - TOP)

    def series(self, number, name, points):
        """A line with marks through (x, y) and its name in the key."""
        colour, mark = STYLES[number % len(STYLES)]
        places = [(self.x(a), self.y(b)) for a, b in points]
        self.out.append(f'<polyline fill="none" stroke="{colour}" stroke-width="1.5" points="'
                        + " ".join(f"{a:.1f},{b:.1f}" for a, b in places) + '"/>')
        self.out += [sign(mark, a, b, colour) for a, b in places]
        self.out.append(sign(mark, W - RIGHT + 20, TOP + 20 + 22 * number, colour)
                        + f'<text x="{W-RIGHT+32}" y="{TOP+24+22*number}">{name}</text>')

    def guide(self, number, name, x0, y0, power):
        """A dashed line of that slope from (x0, y0), as far as the chart goes."""
        x1 = min(10**self.high, x0 * (10**self.top / y0)**(1 / power))
        key = TOP + 22 + 22 * number
        self.out.append(f'<line x1="{self.x(x0):.1f}" y1="{self.y(y0):.1f}" x2="{self.x(x1):.1f}" '
                        f'y2="{self.y(y0*(x1/x0)**power):.1f}" stroke="#999" stroke-dasharray="6 4"/>'
                        f'<line x1="{W-RIGHT+12}" y1="{key}" x2="{W-RIGHT+28}" y2="{key}" stroke="#999" '
                        f'stroke-dasharray="6 4"/><text x="{W-RIGHT+32}" y="{key+4}" fill="#555">{name}</text>')

    def svg(self, title, below):
        return "\n".join(self.out + [f'<text x="{(LEFT+W-RIGHT)/2}" y="{H-18}" text-anchor="middle">{below}</text>'
                                     f'<text x="{LEFT}" y="{TOP-10}">{title}</text></svg>']) + "\n"


def sign(mark, a, b, colour):
    if mark == "circle":
        return f'<circle cx="{a:.1f}" cy="{b:.1f}" r="4.5" fill="{colour}"/>'
    if mark == "square":
        return f'<rect x="{a-4:.1f}" y="{b-4:.1f}" width="8" height="8" fill="white" stroke="{colour}" stroke-width="2"/>'
    return f'<path d="M{a:.1f} {b-6:.1f}l6 6-6 6-6-6z" fill="{colour}"/>'
