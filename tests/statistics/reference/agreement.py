# Reference values for the tests of agreement, by two Python packages that are not ours.
# Run by hand:  python3 tests/statistics/reference/agreement.py > tests/statistics/reference/agreement-python.txt
# scikit-learn 1.2.1, statsmodels 0.13.5 (Debian 12). The tests hold the numbers themselves.
import numpy as np
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.contingency_tables import SquareTable
from statsmodels.stats.inter_rater import cohens_kappa, fleiss_kappa


def show(name, *numbers):
    print(name, *(f"{number:.15g}" for number in numbers))


# The tables of agreement.R: Landis and Koch 1977 (two of them), sexual fun, Cohen 1960.
tables = {
    "winnipeg": [[38, 5, 0, 1], [33, 11, 3, 0], [10, 14, 5, 6], [3, 7, 3, 10]],
    "new_orleans": [[5, 3, 0, 0], [3, 11, 4, 0], [2, 13, 3, 4], [1, 2, 4, 14]],
    "fun": [[7, 7, 2, 3], [2, 8, 3, 7], [1, 5, 4, 9], [2, 8, 9, 14]],
    "cohen": [[88, 14, 18], [10, 40, 10], [2, 6, 12]],
}


def pairs(table):
    """The two raters' ratings behind a cross table."""
    rows = [(a, b) for a, row in enumerate(table) for b, count in enumerate(row) for _ in range(count)]
    return [a for a, _ in rows], [b for _, b in rows]


for name, table in tables.items():
    one, other = pairs(table)
    show(f"kappa scikit-learn {name}", *(cohen_kappa_score(one, other, weights=w) for w in (None, "linear", "quadratic")))
    for kind in (None, "linear", "quadratic"):
        result = cohens_kappa(np.array(table), wt=kind)
        show(f"kappa, error, interval statsmodels {name} {kind}", result.kappa, result.std_kappa, result.kappa_low, result.kappa_upp)
    square = SquareTable(np.array(table), shift_zeros=False)
    for method in ("stuart_maxwell", "bhapkar"):
        test = square.homogeneity(method=method)
        show(f"{method} statsmodels {name}", test.statistic, test.pvalue, test.df)

# Cohen 1968: weights of disagreement.
weights = np.array([[0, 1, 3], [1, 0, 6], [3, 6, 0]])
result = cohens_kappa(np.array(tables["cohen"]), weights=weights)
show("kappa, error statsmodels cohen-1968", result.kappa, result.std_kappa)

# Fleiss 1971: 30 patients, 6 psychiatrists, 5 diagnoses; each row counts the psychiatrists of a patient.
diagnoses = """0 0 0 6 0  0 3 0 0 3  0 1 4 0 1  0 0 0 0 6  0 3 0 3 0  2 0 4 0 0  0 0 4 0 2  2 0 3 1 0  2 0 0 4 0  0 0 0 0 6
               1 0 0 5 0  1 1 0 4 0  0 3 3 0 0  1 0 0 5 0  0 2 0 3 1  0 0 5 0 1  3 0 0 1 2  5 1 0 0 0  0 2 0 4 0  1 0 2 0 3
               0 0 0 0 6  0 1 0 5 0  0 2 0 1 3  2 0 0 4 0  1 0 0 4 1  0 5 0 1 0  4 0 0 0 2  0 2 0 4 0  1 0 5 0 0  0 0 0 0 6"""
show("fleiss statsmodels diagnoses", fleiss_kappa(np.array(diagnoses.split(), int).reshape(30, 5)))
fourteen = """0 0 0 0 14  0 2 6 4 2  0 0 3 5 6  0 3 9 2 0  2 2 8 1 1  7 7 0 0 0  3 2 6 3 0  2 5 3 2 2  6 5 2 1 0  0 2 2 3 7"""
show("fleiss statsmodels fourteen", fleiss_kappa(np.array(fourteen.split(), int).reshape(10, 5)))
