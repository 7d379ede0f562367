# Severities and drifts of examples/agree/two-years.csv, by glm() as in severity.R, multiplied by the factor
# against bias. Run by hand, at the top of the sources:  Rscript tests/statistics/reference/two_years.R
options(digits = 9)
d <- read.csv("examples/agree/two-years.csv", stringsAsFactors = FALSE)
d$x <- match(d$rating, c("non_compliant", "partial", "compliant", "compliance_plus")) - 1
measures <- function(assessor) {
    n <- nrow(d)
    cases <- unique(d$case); elements <- unique(d$element); assessors <- unique(assessor)
    of <- rep(seq_len(n), each = 4)
    k <- rep(0:3, n)
    design <- cbind(
        model.matrix(~ factor(of) - 1),
        sapply(cases, function(c) k * (d$case[of] == c)),
        sapply(elements[-1], function(e) -k * (d$element[of] == e)),
        sapply(assessors[-1], function(a) -k * (assessor[of] == a)),
        sapply(2:3, function(h) -as.numeric(k >= h)))
    fit <- glm.fit(design, as.numeric(k == d$x[of]), family = poisson(), control = list(epsilon = 1e-14, maxit = 100))
    class(fit) <- "glm"
    places <- n + length(cases) + length(elements) - 1 + seq_along(assessors[-1])
    factor <- 1 - (length(cases) + length(elements) - 1) / n
    v <- matrix(0, length(assessors), length(assessors))
    v[-1, -1] <- summary(fit)$cov.unscaled[places, places]
    list(names = assessors, logit = factor * c(0, coef(fit)[places]), v = factor * v)
}
all <- measures(d$assessor)
print(setNames(all$logit - mean(all$logit), all$names))
centre <- diag(length(all$names)) - 1 / length(all$names)
print(setNames(sqrt(diag(centre %*% all$v %*% centre)), all$names))
apart <- measures(paste(d$assessor, d$window))
for (who in unique(d$assessor)) {
    i <- match(paste(who, 2025:2026), apart$names)
    change <- diff(apart$logit[i])
    error <- sqrt(apart$v[i[1], i[1]] + apart$v[i[2], i[2]] - 2 * apart$v[i[1], i[2]])
    print(c(change, error, change + c(-1, 1) * qnorm(.975) * error))
}
