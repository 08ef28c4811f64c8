"""Says what Python's statistics packages make of the same tables: rows {"of", "given"} come in on stdin as JSON lines, one
JSON list of numbers a row goes out, null for what is not a number or does not end.

Usage: python compare.py, with the packages of requirements.txt installed.
"""

import json
import math
import sys
import warnings

import krippendorff
import numpy as np
import statsmodels.api as sm
from lifelines import KaplanMeierFitter
from lifelines.utils import median_survival_times
from scipy import special, stats
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.inter_rater import cohens_kappa
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

warnings.simplefilter("ignore")


def wilson(hits, of):
    return [hits / of, *proportion_confint(hits, of, method="wilson")]


def mcnemar_p(b, c):
    exact = mcnemar([[0, b], [c, 0]], exact=True).pvalue
    if b + c == 0:
        return [1, 1]
    null = stats.binom(b + c, 0.5)
    return [exact, 1 - null.pmf(b) / 2 if b == c else exact - null.pmf(b)]


def sign_flip(differences):
    found = stats.permutation_test((differences,), np.sum, permutation_type="samples", n_resamples=np.inf)
    sizes, seen = np.abs(found.null_distribution), abs(sum(differences))
    return [np.mean(sizes > seen) + np.mean(sizes == seen) / 2]


def newcombe(both, first, second, neither):
    """Newcombe 1998, method 10, on the score intervals of statsmodels; second over first."""
    n = both + first + second + neither
    (p, low, high), (q, low_q, high_q) = wilson(both + first, n), wilson(both + second, n)
    products = both * neither - first * second
    shared = max(0, products - n / 2) if products > 0 else products
    spread = (both + first) * (second + neither) * (both + second) * (first + neither)
    phi = shared / math.sqrt(spread) if spread else 0
    apart = lambda x, y: math.sqrt(x * x + y * y - 2 * phi * x * y)
    return [q - p, q - p - apart(q - low_q, high - p), q - p + apart(high_q - q, p - low)]


def clustered(clusters):
    """The variance by clusters of statsmodels, the t and the kurtosis of scipy, put together as our docstrings say."""
    hits = np.concatenate([[1] * h + [0] * (n - h) for h, n in clusters])
    groups = np.repeat(np.arange(len(clusters)), [n for _, n in clusters])
    share, of, m = hits.mean(), len(hits), len(clusters)
    sizes = np.array([n for _, n in clusters])
    of_one_mind = (sizes**2).sum() / of
    told = min(sum(h > 0 for h, _ in clusters), sum(h < n for h, n in clusters))
    effect = of_one_mind
    if told > 0 and m > 1:
        fit = sm.OLS(hits, np.ones(of)).fit(cov_type="cluster", cov_kwds={"groups": groups})
        simple = sm.OLS(hits, np.ones(of)).fit().bse[0] ** 2
        residuals = [h - share * n for h, n in clusters]
        t = lambda values: stats.t.ppf(0.975, degrees(values))
        widened = (t(residuals) / t(hits - share)) ** 2
        effect = (told**2 * max(1, fit.bse[0] ** 2 / simple * widened) + 3 * of_one_mind) / (told**2 + 3)
    worth = of / effect
    return [share, *proportion_confint(share * worth, worth, method="wilson")]


def degrees(values):
    n, values = len(values), np.asarray(values)
    kurtosis = n * (values**4).sum() / (values**2).sum() ** 2
    return n - 1 if kurtosis <= 1 + 1e-12 else min(n - 1, 2 * n / (kurtosis - 1))


def kappa(table):
    found = cohens_kappa(np.array(table))
    return [found.kappa, max(-1, found.kappa_low), min(1, found.kappa_upp)]


def alpha(units):
    known = sorted({answer for unit in units for answer in unit})
    counts = [[unit.count(answer) for answer in known] for unit in units]
    return [krippendorff.alpha(value_counts=np.array(counts), level_of_measurement="nominal")]


def kaplan_meier(watched):
    fit = KaplanMeierFitter().fit([time for time, _ in watched], [broken for _, broken in watched])
    share = fit.survival_function_["KM_estimate"]
    band = fit.confidence_interval_
    # Rounded, since a share of 0.5000000000000001 is one half.
    medians = [median_survival_times(curve.round(12)) for curve in (fit.survival_function_, band)]
    points = []
    for time in share.index[1:]:
        if 1e-9 < share[time] < 1 - 1e-9:
            points += [share[time], *band.loc[time]]
    return [*points, medians[0], *medians[1].iloc[0]]


def bootstrap_t(rows):
    """The ends of a bootstrap-t interval for a ratio of sums, with random numbers of its own."""
    rows = np.array(rows, dtype=float)
    m = len(rows)
    draws = rows[np.random.default_rng(1).integers(0, m, (20_000, m))]
    def studied(sample):
        sums = sample.sum(axis=-2)
        ratio = sums[..., 0] / sums[..., 1]
        left = sample[..., 0] - ratio[..., None] * sample[..., 1]
        return ratio, np.sqrt(m / (m - 1) * (left**2).sum(axis=-1)) / sums[..., 1]
    ratio, error = studied(rows)
    ratios, errors = studied(draws)
    low, high = np.quantile((ratios - ratio) / errors, [0.975, 0.025])
    return [ratio, ratio - low * error, ratio - high * error]


def paired_power(cases, difference, discordance):
    """Power of McNemar's mid-p test, summed over every outcome."""
    power = 0.0
    for discordant, chance in enumerate(stats.binom.pmf(range(cases + 1), cases, discordance)):
        if chance < 1e-12 or discordant == 0:
            continue
        b = np.arange(discordant + 1)
        fewer = np.minimum(b, discordant - b)
        null = stats.binom(discordant, 0.5)
        p = np.where(b * 2 == discordant, 1 - null.pmf(b) / 2, 2 * null.cdf(fewer) - null.pmf(fewer))
        better = (discordance + difference) / 2 / discordance
        power += chance * stats.binom.pmf(b[p < 0.05], discordant, better).sum()
    return [power]


REFERENCES = {
    "Wilson": lambda given: wilson(*given),
    "McNemar": lambda given: mcnemar_p(*given),
    "sign flip": sign_flip,
    "paired difference": lambda given: newcombe(*given),
    "clustered share": clustered,
    "Holm": lambda given: multipletests(given, method="holm")[1],
    "kappa": kappa,
    "alpha": alpha,
    "Kaplan-Meier": kaplan_meier,
    "bootstrap": bootstrap_t,
    "power, paired": lambda given: paired_power(*given),
    "pass@k": lambda given: [1 - special.comb(given[0] - given[1], given[2]) / special.comb(given[0], given[2])],
    "pass^k": lambda given: [special.comb(given[1], given[2]) / special.comb(given[0], given[2])],
}

for line in sys.stdin:
    row = json.loads(line)
    found = [float(number) for number in REFERENCES[row["of"]](row["given"])]
    print(json.dumps([number if math.isfinite(number) else None for number in found]))
