# What `assay agree --table examples/agree/ratings.csv --pack cse --group organisation` prints, by the loops of
# agreement.R and by R psych. Run by hand, at the top of the sources:
#     Rscript tests/statistics/reference/example.R

src <- readLines("tests/statistics/reference/agreement.R")
from <- grep("^alpha <- function", src); to <- grep("^group <- c", src) - 1
keep <- src[from:to]; keep <- keep[!grepl("^show", keep)]
eval(parse(text = paste(keep, collapse = "\n")))
d <- read.csv("examples/agree/ratings.csv", stringsAsFactors = FALSE)
s <- c("non_compliant","partial","compliant","compliance_plus")
d$k <- match(d$rating, s)
u <- unique(d$unit); a <- unique(d$assessor)
x <- matrix(NA, length(u), length(a)); for (i in seq_len(nrow(d))) x[match(d$unit[i],u), match(d$assessor[i],a)] <- d$k[i]
g <- d$organisation[match(u, d$unit)]
print(jackknife(function(x) alpha(x, ordinal), x, g))
print(jackknife(function(x) ac(x, 4, steps)[2], x, g))
print(jackknife(function(x) ac(x, 4, steps)[1], x, g))
print(jackknife(function(x) ac(x, 4, same)[1], x, g))
print(ac(x,4,same)); print(alpha(x,nominal)); print(alpha(x,ratio))
library(psych)
k <- c(); q <- c()
for (i in 1:3) for (j in (i + 1):4) {
    r <- cohen.kappa(x[!is.na(x[, i]) & !is.na(x[, j]), c(i, j)], levels = 1:4)
    k <- c(k, r$kappa); q <- c(q, r$weighted.kappa)
}
print(c(mean(k), mean(q)))
spec <- function(x, c) {
    same <- 0; with <- 0
    for (r in seq_len(nrow(x))) {
        v <- x[r, !is.na(x[r, ])]
        n <- sum(v == c)
        same <- same + n * (n - 1); with <- with + n * (length(v) - 1)
    }
    same / with
}
for (c in 1:4) print(jackknife(function(x) spec(x,c), x, g))
