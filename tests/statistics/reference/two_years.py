# Makes examples/agree/two-years.csv: six made-up assessors of a body, in two years. Each case is seen by two of
# them in changing pairs; K1 and K2 are given to all, in both years. What is put in, in logits:
#   A1 as most are; A2 severe, by 1; A3 lenient, by 1; A4 gives nearly every element what the case is worth as a
#   whole; A5 keeps away from the ends of the scale; A6 becomes more severe, by 1.4, in 2026.
# Run by hand:  python3 tests/statistics/reference/two_years.py > examples/agree/two-years.csv
import math
import random

random.seed(5)  # random() gives the same numbers in every version of Python
scale = ["non_compliant", "partial", "compliant", "compliance_plus"]
steps = [-2.2, 0, 2.2]
elements = {"1.1.3": .9, "1.3.4": .7, "2.1.1": -.9, "2.2.2": -.2, "3.2.2": -.6, "3.4.3": .2, "4.1.2": .4, "5.3.2": -.5}
severity = {"A1": 0, "A2": 1, "A3": -1, "A4": 0, "A5": 0, "A6": 0}
assessors = list(severity)


def rate(measure):
    weights, sum_of_steps = [1.0], 0.0
    for k, step in enumerate(steps, 1):
        sum_of_steps += step
        weights.append(math.exp(k * measure - sum_of_steps))
    left = random.random() * sum(weights)
    for k, weight in enumerate(weights):
        left -= weight
        if left < 0:
            return k
    return len(steps)


def rows(case, quality, who, window):
    severe = severity[who] + (1.4 if who == "A6" and window == "2026" else 0)
    whole = round(1.5 + .8 * quality)
    for element, hard in elements.items():
        k = rate(quality - hard - severe)
        if who == "A4":
            k = whole if random.random() < .8 else min(max(k, whole - 1), whole + 1)
        if who == "A5":
            k = min(max(k, 1), 2)
        print(f"{window},{case},{element},{who},{scale[k]}")


print("window,case,element,assessor,rating")
number = 0
for window in ("2025", "2026"):
    for case, quality in (("K1", .6), ("K2", -.8)):
        for who in assessors:
            rows(case, quality, who, window)
    for i in range(12):
        number += 1
        one = i % 6
        other = (one + 1 + i // 6 + (window == "2026")) % 6
        quality = 3 * random.random() - 1.2
        for who in sorted((one, other)):
            rows(f"C{number:02}", quality, assessors[who], window)
