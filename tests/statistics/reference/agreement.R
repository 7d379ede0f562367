# Reference values for the tests of agreement, by packages that are not ours and by base R.
# Run by hand:  Rscript tests/statistics/reference/agreement.R > tests/statistics/reference/agreement.txt
# R 4.2.2, psych 2.2.9, vcd 1.4-11, MASS 7.3-58.2 (Debian 12). The tests hold the numbers themselves.

suppressMessages({ library(psych); library(vcd); library(MASS) })
options(digits = 15)
show <- function(name, ...) cat(name, format(c(...), digits = 15), "\n")

# --- the tables -----------------------------------------------------------------------------------
winnipeg <- matrix(MSPatients[, , "Winnipeg"], 4)        # shipped with vcd: Landis and Koch 1977
new_orleans <- matrix(MSPatients[, , "New Orleans"], 4)
fun <- matrix(SexualFun, 4)                              # shipped with vcd
cohen <- matrix(c(88, 14, 18, 10, 40, 10, 2, 6, 12), 3, byrow = TRUE)  # Cohen 1960, 1968; in psych, x 200

# --- Cohen's kappa --------------------------------------------------------------------------------
for (name in c("winnipeg", "new_orleans", "fun", "cohen")) {
    table <- get(name)
    linear <- Kappa(table)
    quadratic <- Kappa(table, weights = "Fleiss-Cohen")
    show(paste("kappa vcd", name), linear$Unweighted[1], linear$Weighted[1], quadratic$Weighted[1])
    own <- cohen.kappa(table)
    show(paste("kappa psych", name), own$kappa, own$weighted.kappa)
}
weights <- matrix(c(0, 1, 3, 1, 0, 6, 3, 6, 0), 3)       # Cohen 1968, weights of disagreement
show("kappa psych cohen-1968", cohen.kappa(cohen, weights)$weighted.kappa)

# --- marginal homogeneity -------------------------------------------------------------------------
marginal <- function(table) {
    d <- rowSums(table) - colSums(table)
    s <- diag(rowSums(table) + colSums(table)) - table - t(table)
    sm <- drop(d %*% ginv(s) %*% d)
    freedom <- qr(s)$rank
    bhapkar <- sm / (1 - sm / sum(table))
    c(sm, freedom, pchisq(sm, freedom, lower.tail = FALSE), bhapkar,
      pchisq(bhapkar, freedom, lower.tail = FALSE))
}
for (name in c("winnipeg", "new_orleans", "fun", "cohen")) show(paste("marginal", name), marginal(get(name)))

# --- intraclass correlations ----------------------------------------------------------------------
sf <- matrix(c(9,2,5,8, 6,1,3,2, 8,4,6,8, 7,1,2,6, 10,5,6,9, 6,2,4,7), ncol = 4, byrow = TRUE)
icc <- ICC(sf, lmer = FALSE)$results
for (i in seq_len(nrow(icc))) show(paste("icc", icc$type[i]), icc$ICC[i], icc[i, "lower bound"], icc[i, "upper bound"])

# --- alpha, AC, jackknife: by the definitions, a loop over pairs, without counts -------------------
raw <- matrix(c(1,1,NA,1, 2,2,3,2, 3,3,3,3, 3,3,3,3, 2,2,2,2, 1,2,3,4, 4,4,4,4, 1,1,2,1, 2,2,2,2,
                NA,5,5,5, NA,NA,1,1, NA,NA,3,NA), ncol = 4, byrow = TRUE)
alpha <- function(x, distance) {
    x <- x[rowSums(!is.na(x)) > 1, , drop = FALSE]
    values <- x[!is.na(x)]
    n <- length(values)
    seen <- 0
    for (u in seq_len(nrow(x))) {
        v <- x[u, !is.na(x[u, ])]
        for (i in seq_along(v)) for (j in seq_along(v))
            if (i != j) seen <- seen + distance(v[i], v[j], values) / (length(v) - 1)
    }
    expected <- 0
    for (i in seq_len(n)) for (j in seq_len(n))
        if (i != j) expected <- expected + distance(values[i], values[j], values)
    1 - (seen / n) / (expected / (n * (n - 1)))
}
nominal <- function(a, b, all) a != b
interval <- function(a, b, all) (a - b)^2
ratio <- function(a, b, all) ((a - b) / (a + b))^2
ordinal <- function(a, b, all) {
    low <- min(a, b); high <- max(a, b)
    if (low == high) return(0)
    (sum(all >= low & all <= high) - (sum(all == low) + sum(all == high)) / 2)^2
}
show("alpha raw", alpha(raw, nominal), alpha(raw, ordinal), alpha(raw, interval), alpha(raw, ratio))

ac <- function(x, q, weight) {
    x <- x[rowSums(!is.na(x)) > 0, , drop = FALSE]
    pa <- c(); share <- matrix(0, nrow(x), q)
    for (u in seq_len(nrow(x))) {
        v <- x[u, !is.na(x[u, ])]
        for (k in v) share[u, k] <- share[u, k] + 1 / length(v)
        if (length(v) < 2) next
        sum <- 0
        for (i in seq_along(v)) for (j in seq_along(v)) if (i != j) sum <- sum + weight(v[i], v[j], q)
        pa <- c(pa, sum / (length(v) * (length(v) - 1)))
    }
    p <- colMeans(share)
    w <- outer(1:q, 1:q, Vectorize(function(a, b) weight(a, b, q)))
    gwet <- sum(w) / (q * (q - 1)) * sum(p * (1 - p))
    fleiss <- drop(p %*% w %*% p)
    c(mean(pa), (mean(pa) - gwet) / (1 - gwet), (mean(pa) - fleiss) / (1 - fleiss))
}
same <- function(a, b, q) as.numeric(a == b)
steps <- function(a, b, q) 1 - abs(a - b) * (abs(a - b) + 1) / (q * (q - 1))
square <- function(a, b, q) 1 - (a - b)^2 / (q - 1)^2
show("observed, AC, Fleiss raw, identity", ac(raw, 5, same))
show("observed, AC, Fleiss raw, ordinal", ac(raw, 5, steps))
show("observed, AC, Fleiss raw, quadratic", ac(raw, 5, square))
show("observed, AC, Fleiss raw, 7 categories", ac(raw, 7, same))

jackknife <- function(statistic, x, group) {
    without <- sapply(unique(group), function(g) statistic(x[group != g, , drop = FALSE]))
    n <- length(without)
    error <- sqrt((n - 1) / n * sum((without - mean(without))^2))
    whole <- statistic(x)
    c(whole, error, whole - error * qt(.975, n - 1), whole + error * qt(.975, n - 1))
}
group <- c(1,1,1,2,2,2,3,3,3,4,4,4)
# the twelfth unit has one rating
show("jackknife alpha ordinal raw, units", jackknife(function(x) alpha(x, ordinal), raw[1:11, ], 1:11))
show("jackknife alpha ordinal raw, groups of 3", jackknife(function(x) alpha(x, ordinal), raw, group))
show("jackknife AC1 raw, groups of 3", jackknife(function(x) ac(x, 5, same)[2], raw, group))
