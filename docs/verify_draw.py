#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Confirms a draw from its record and its list alone: python3 verify_draw.py RECORD.json LIST.csv (see formats.md).
Uses nothing but Python's standard library; records of the first format: verify_draw_1.py."""
import functools, hashlib, json, math, sys  # noqa: E401

TRIES = 100000
sha = lambda text: hashlib.sha256(text.encode()).hexdigest()  # noqa: E731
dump = lambda value: json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)  # noqa: E731
wrong = []


def check(where, stated, found):
    if isinstance(stated, list) and isinstance(found, list) and len(stated) == len(found):
        [check(f"{where}[{i}]", s, f) for i, (s, f) in enumerate(zip(stated, found))]
    elif isinstance(stated, dict) and isinstance(found, dict):
        [check(f"{where}.{k}", stated.get(k), found.get(k)) for k in sorted({*stated, *found})]
    elif stated != found or type(stated) is not type(found):
        wrong.append(f"{where} must be {found!r} but the record says {stated!r}")


def share(total, weights):  # largest remainder, equal ones by name
    whole = {k: total * w // max(1, sum(weights.values())) for k, w in weights.items()}
    order = sorted(weights, key=lambda k: (-(total * weights[k] % sum(weights.values())), k.encode()))
    return {k: whole[k] + (k in order[: total - sum(whole.values())]) for k in weights}


def quotas(members, spec):
    size, mass = {}, {}
    for _, _, s, w in members:
        size[s], mass[s] = size.get(s, 0) + 1, mass.get(s, 0) + int(w)
    wanted, left, still = {s: spec["quotas"].get(s, spec["per_stratum"]) for s in size}, min(spec["total"], len(members)), {**mass}
    while spec["total"] and (full := [s for s in sorted(still, key=str.encode) if left * still[s] >= size[s] * sum(still.values())]):
        left, wanted[full[0]] = left - size[full[0]], size[full[0]]
        del still[full[0]]
    wanted.update(share(left, still) if spec["total"] else {})
    drawn = {s: min(n, size[s]) for s, n in wanted.items()}
    return [{"stratum": s, "size": size[s], "wanted": wanted[s], "targets": drawn[s],
             "reserves": min(spec["reserves_per_stratum"], size[s] - drawn[s])} for s in sorted(size, key=str.encode)]


def rank(seed, code, weight, weighted):  # u = 0 is rejected: the next hash has a counter appended
    keys = (sha(f"{seed}\n{code}" + (f"\n{i}" if i else "")) for i in range(99))
    return next((k, code, int(k[:13], 16), weight) for k in keys if not weighted or int(k[:13], 16))


def before(a, b):  # -ln(u / 2^52) / w, compared as whole numbers where doubles are too close to tell
    x, y = (-math.log(u / 2**52) / w for _, _, u, w in (a, b))
    if abs(x - y) <= 1e-9 * (x + y):
        x, y = b[2] ** a[3] << 52 * b[3], a[2] ** b[3] << 52 * a[3]
    return (x > y) - (x < y) or (a[:2] > b[:2]) - (a[:2] < b[:2])


def first(seed, word, items, suits):  # the first j whose order suits
    for j in range(TRIES):
        order = sorted(items, key=lambda c: sha(f"{seed}|{word}|{j}\n{c}"))
        if suits(order):
            return j, order
    return -1, []


def main(record_path, list_path):
    with open(record_path, encoding="utf-8-sig") as f, open(list_path, encoding="utf-8-sig") as g:
        r, members = json.load(f), sorted(tuple(line.split(",")) for line in g.read().split("\n") if line)
    spec, crew, numbers = r["spec"], r["crew"], [t["team"] for t in r["crew"]["teams"]]
    check("format", r["format"], "huyuan-draw/2")
    check("codes in the list", len(members), len({m[0] for m in members}))
    check("population_hash", r["population_hash"], sha("".join(",".join(m) + "\n" for m in members)))
    check("population_size", r["population_size"], len(members))
    check("spec_hash", r["spec_hash"], sha(dump(spec)))
    check("crew_hash", r["crew_hash"], sha(dump(crew)))
    lines = [r["format"], f"campaign,{spec['campaign']}", f"number,{r['number']}", f"freezes,{r['freezes']}"]
    lines += [f"replaces,{o['number']},{o['result_hash']},{o['reason']}" for o in r["replaces"]]
    lines += [f"spec,{r['spec_hash']}", f"population,{r['population_size']},{r['population_hash']}"]
    lines += [f"excluded,{k},{n}" for k, n in sorted(r["exclusions"].items())]
    lines += [f"{k},{r[k]}" for k in ("frozen_at", "operator")]
    lines[-2:-2] = [f"exclusions,{r['exclusions_hash']}", f"crew,{r['crew_hash']}"]
    check("freeze_hash", r["freeze_hash"], sha("".join(line + "\n" for line in lines)))
    check("quotas", r["quotas"], quotas(members, spec))
    again = f"-{r['number']}" if r["number"] > 1 else ""
    check("seed", r["seed"], f"LY-{spec['campaign']}{again}|{spec['scope']}|{r['entropy']}")
    seed, weighted, targets = r["seed"], bool(spec["weights"]), []
    for q in quotas(members, spec):
        ranked = [(rank(seed, c, int(w), weighted), d) for c, d, s, w in members if s == q["stratum"]]
        ranked.sort(key=(lambda x: functools.cmp_to_key(before)(x[0])) if weighted else (lambda x: x[0][:2]))
        for i, ((key, code, _, _), district) in enumerate(ranked[: q["targets"] + q["reserves"]]):
            targets.append({"code": code, "district": district, "stratum": q["stratum"], "rank_hash": key,
                            "reserve": i >= q["targets"]})
    check("targets", r["targets"], targets)
    drawn = {d: sum(t["district"] == d and not t["reserve"] for t in targets) for d in {t["district"] for t in targets if not t["reserve"]}}
    more = share(max(0, len(numbers) - len(drawn)), drawn)
    places = [d + (f"#{k + 1}" if k else "") for d in drawn for k in range(1 + more[d])]
    barred = {(t["team"], d) for t in crew["teams"] for d in [t["home"], *t["recused"]]}
    barred |= {(p["team"], p["district"]) for p in crew["recent"]}
    pairs = lambda order: [(numbers[i], p.split("#")[0]) for i in range(len(numbers)) for p in order[i :: len(numbers)]]  # noqa: E731
    j, order = first(seed, "perm", places, lambda o: not barred & {*pairs(o)})
    check("permutation", r["permutation"], j)
    check("teams", r["teams"], [{"team": t, "district": d} for t, d in pairs(order)])
    goes = [{d for t, d in pairs(order) if t == n} for n in numbers]
    goes = [g | {t["code"] for t in targets if t["district"] in g} for g in goes]
    away = {o["code"]: {x["code"] for x in o["recusals"]} for o in crew["officers"]}
    n, need = len(numbers), len(numbers) * spec["officers_per_team"]
    suits = lambda o: len(o) >= need and not any(away[c] & goes[i % n] for i, c in enumerate(o[:need]))  # noqa: E731
    j, order = first(seed, "officer", away, suits) if need else (0, [])
    check("officer_permutation", r["officer_permutation"], j)
    check("officers", r["officers"], [{"team": t, "officer": c} for i, t in enumerate(numbers) for c in order[i:need:n]])
    met = [(o["code"], v) for o in crew["officers"] if o["code"] in order[:need] for v in o["last_targets"] if v in goes[order.index(o["code"]) % n]]
    check("meetings", r["meetings"], [{"officer": o, "vendor": v} for o, v in met])
    lines = [f"seed,{seed}", f"freeze,{r['freeze_hash']}"]
    lines += [f"target,{t['code']},{t['district']},{t['stratum']},{t['rank_hash']},{'reserve' if t['reserve'] else 'drawn'}" for t in r["targets"]]
    lines += [f"permutation,{r['permutation']}"] + [f"team,{t['team']},{t['district']}" for t in r["teams"]]
    lines += [f"officer_permutation,{r['officer_permutation']}"] + [f"officer,{t['team']},{t['officer']}" for t in r["officers"]]
    lines += [f"meeting,{m['officer']},{m['vendor']}" for m in r["meetings"]]
    lines += [f"{k},{r[k]}" for k in ("drawn_at", "supervisor")]
    check("result_hash", r["result_hash"], sha("".join(line + "\n" for line in lines)))
    print("\n".join(wrong) if wrong else f"confirmed: {len(targets)} targets, {len(numbers)} teams, {len(order[:need])} officers")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 3 else __doc__)
