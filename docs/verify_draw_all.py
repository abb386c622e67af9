#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Confirms all of a draw from its record and its list alone: python3 verify_draw_all.py RECORD.json LIST.csv (see
formats.md), and names each value that is wrong. Nothing but Python's standard library; shorter: verify_draw.py;
records of the first format: verify_draw_1.py."""
import functools, hashlib, json, math, sys  # noqa: E401

wrong = []


def sha(*lines):
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def dump(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def check(where, stated, found):
    if isinstance(stated, list) and isinstance(found, list) and len(stated) == len(found):
        for i, (s, f) in enumerate(zip(stated, found)):
            check(f"{where}[{i}]", s, f)
    elif isinstance(stated, dict) and isinstance(found, dict):
        for k in sorted({*stated, *found}):
            check(f"{where}.{k}", stated.get(k), found.get(k))
    elif stated != found or type(stated) is not type(found):
        wrong.append(f"{where} must be {found!r} but the record says {stated!r}")


def share(total, weights):  # largest remainder, equal ones by name
    mass = max(1, sum(weights.values()))
    parts = {k: total * w // mass for k, w in weights.items()}
    order = sorted(weights, key=lambda k: (-(total * weights[k] % mass), k))
    return {k: n + (k in order[: total - sum(parts.values())]) for k, n in parts.items()}


def quotas(spec, members):
    size, mass = {}, {}
    for _, _, s, w in members:
        size[s], mass[s] = size.get(s, 0) + 1, mass.get(s, 0) + int(w)
    wanted = {s: spec["quotas"].get(s, spec["per_stratum"]) for s in sorted(size)}
    if spec["total"]:
        left = min(spec["total"], len(members))
        while full := [s for s in sorted(mass) if left * mass[s] >= size[s] * sum(mass.values())]:
            wanted[full[0]], left = size[full[0]], left - size[full[0]]
            del mass[full[0]]
        wanted.update(share(left, mass))
    targets = {s: min(n, size[s]) for s, n in wanted.items()}
    reserves = {s: min(spec["reserves_per_stratum"], size[s] - n) for s, n in targets.items()}
    return [
        dict(stratum=s, size=size[s], wanted=n, targets=targets[s], reserves=reserves[s]) for s, n in wanted.items()
    ]


def before(a, b):  # -ln(u / 2^52) / w in whole numbers, where doubles are too close to tell
    (h, c, w, u), (i, d, x, v) = a, b
    p, q = -math.log(u / 2**52) / w, -math.log(v / 2**52) / x
    if abs(p - q) <= 1e-9 * (p + q):
        p, q = v**w << 52 * x, u**x << 52 * w
    return (p > q) - (p < q) or ((h, c) > (i, d)) - ((h, c) < (i, d))


def ranked(seed, members, weighted):  # (hash, code, weight, u, district); u = 0 is rejected for the next hash
    keys = []
    for code, district, _, weight in members:
        hashes = (sha(seed, code, *([str(i)] if i else [])) for i in range(99))
        h = next(h for h in hashes if not weighted or int(h[:13], 16))
        keys.append((h, code, int(weight), int(h[:13], 16), district))
    return sorted(keys, key=functools.cmp_to_key(lambda a, b: before(a[:4], b[:4])) if weighted else None)


def first(seed, word, items, suits):  # the first j whose order breaks no rule
    for j in range(100000):
        order = sorted(items, key=lambda c: sha(f"{seed}|{word}|{j}", c))
        if suits(order):
            return j, order
    return -1, []


def main(r, members):
    spec, crew, seed = r["spec"], r["crew"], r["seed"]
    check("format", r["format"], "huyuan-draw/2")
    check("codes in the list", len(members), len({m[0] for m in members}))
    check("population_hash", r["population_hash"], sha(*(",".join(m) for m in members), ""))
    check("population_size", r["population_size"], len(members))
    check("spec_hash", r["spec_hash"], sha(dump(spec)))
    check("crew_hash", r["crew_hash"], sha(dump(crew)))
    lines = [r["format"], f"campaign,{spec['campaign']}", f"number,{r['number']}", f"freezes,{r['freezes']}"]
    lines += [f"replaces,{o['number']},{o['result_hash']},{o['reason']}" for o in r["replaces"]]
    lines += [f"spec,{r['spec_hash']}", f"population,{r['population_size']},{r['population_hash']}"]
    lines += [f"excluded,{k},{n}" for k, n in sorted(r["exclusions"].items())]
    lines += [f"exclusions,{r['exclusions_hash']}", f"crew,{r['crew_hash']}"]
    check("freeze_hash", r["freeze_hash"], sha(*lines, f"frozen_at,{r['frozen_at']}", f"operator,{r['operator']}", ""))
    check("quotas", r["quotas"], quotas(spec, members))
    redraw = f"-{r['number']}" if r["number"] > 1 else ""
    check("seed", seed, f"LY-{spec['campaign']}{redraw}|{spec['scope']}|{r['entropy']}")

    targets = []
    for q in quotas(spec, members):
        order = ranked(seed, [m for m in members if m[2] == q["stratum"]], bool(spec["weights"]))
        for i, (h, code, _, _, district) in enumerate(order[: q["targets"] + q["reserves"]]):
            reserve = i >= q["targets"]
            targets.append(dict(code=code, district=district, stratum=q["stratum"], rank_hash=h, reserve=reserve))
    check("targets", r["targets"], targets)

    numbers, drawn = [t["team"] for t in crew["teams"]], [t["district"] for t in targets if not t["reserve"]]
    n, count = len(numbers), {d: drawn.count(d) for d in sorted(set(drawn))}
    more = share(max(0, n - len(count)), count)
    places = [d if k == 0 else f"{d}#{k + 1}" for d in count for k in range(1 + more[d])]
    barred = {(t["team"], d) for t in crew["teams"] for d in [t["home"], *t["recused"]]}
    barred |= {(p["team"], p["district"]) for p in crew["recent"]}

    def pairs(order):
        return [(t, p.split("#")[0]) for i, t in enumerate(numbers) for p in order[i::n]]

    j, order = first(seed, "perm", places, lambda o: not barred.intersection(pairs(o)))
    check("permutation", r["permutation"], j)
    check("teams", r["teams"], [dict(team=t, district=d) for t, d in pairs(order)])

    goes = [{d for t, d in pairs(order) if t == team} for team in numbers]
    goes = [g | {t["code"] for t in targets if t["district"] in g} for g in goes]
    away = {o["code"]: {x["code"] for x in o["recusals"]} for o in crew["officers"]}
    need = n * spec["officers_per_team"]
    j, order = first(seed, "officer", away, lambda o: not any(away[c] & goes[i % n] for i, c in enumerate(o[:need])))
    order = order[:need]
    check("officer_permutation", r["officer_permutation"], j if need else 0)
    check("officers", r["officers"], [dict(team=t, officer=c) for i, t in enumerate(numbers) for c in order[i::n]])
    last = [(o["code"], v) for o in crew["officers"] if o["code"] in order for v in o["last_targets"]]
    met = [dict(officer=o, vendor=v) for o, v in last if v in goes[order.index(o) % n]]
    check("meetings", r["meetings"], met)

    lines = [f"seed,{seed}", f"freeze,{r['freeze_hash']}"]
    for t in r["targets"]:
        state = "reserve" if t["reserve"] else "drawn"
        lines.append(f"target,{t['code']},{t['district']},{t['stratum']},{t['rank_hash']},{state}")
    lines += [f"permutation,{r['permutation']}"] + [f"team,{t['team']},{t['district']}" for t in r["teams"]]
    lines += [f"officer_permutation,{r['officer_permutation']}"]
    lines += [f"officer,{t['team']},{t['officer']}" for t in r["officers"]]
    lines += [f"meeting,{m['officer']},{m['vendor']}" for m in r["meetings"]]
    lines += [f"drawn_at,{r['drawn_at']}", f"supervisor,{r['supervisor']}", ""]
    check("result_hash", r["result_hash"], sha(*lines))
    print("\n".join(wrong) or f"confirmed: {len(targets)} targets, {n} teams, {len(order)} officers")
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8-sig") as f, open(sys.argv[2], encoding="utf-8-sig") as g:
        sys.exit(main(json.load(f), sorted(tuple(line.split(",")) for line in g.read().split("\n") if line)))
