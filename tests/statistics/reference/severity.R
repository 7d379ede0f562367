# Reference values for the tests of severity: the same likelihood as a Poisson log-linear model, which
# glm() of base R fits. Each rating has a row for each category k, with the mean exp(a + k * (case -
# element - assessor) - steps up to k) and a free a; estimates and covariances are those of the
# multinomial model (Agresti, Categorical Data Analysis).
# Run by hand:  Rscript tests/statistics/reference/severity.R > tests/statistics/reference/severity.txt

options(digits = 15)
d <- expand.grid(assessor = 0:2, element = 0:2, case = 0:7)
x <- c(3,2,2, 2,1,1, 2,2,1,  2,2,1, 1,0,0, 2,1,1,  3,3,2, 3,2,1, 2,3,2,  1,1,0, 0,1,0, 1,0,1,
       2,3,1, 2,1,2, 3,2,2,  2,1,2, 1,1,0, 1,2,0,  3,2,3, 2,2,1, 3,3,1,  1,2,1, 2,0,1, 1,1,1)
d$x <- x
d <- d[!(d$case %in% c(1, 4) & d$assessor == 2) & !(d$case == 6 & d$element == 1), ]  # not all was rated
cat("ratings", paste0("{", d$case, ", ", d$element, ", ", d$assessor, ", ", d$x, "}", collapse = ", "), "\n")

n <- nrow(d)
long <- d[rep(seq_len(n), each = 4), ]
long$id <- factor(rep(seq_len(n), each = 4))
long$k <- rep(0:3, n)
long$y <- as.numeric(long$k == long$x)
design <- cbind(model.matrix(~ id - 1, long),
    sapply(0:7, function(c) long$k * (long$case == c)),
    sapply(1:2, function(e) -long$k * (long$element == e)),
    sapply(1:2, function(a) -long$k * (long$assessor == a)),
    sapply(2:3, function(h) -as.numeric(long$k >= h)))
fit <- glm.fit(design, long$y, family = poisson(), control = list(epsilon = 1e-15, maxit = 200))
class(fit) <- "glm"
b <- coef(fit)[-(1:n)]
v <- summary(fit)$cov.unscaled[-(1:n), -(1:n)]

element <- c(0, b[9:10]); assessor <- c(0, b[11:12]); step <- c(0, b[13:14])
show <- function(name, x) cat(name, format(unname(x), digits = 15), "\n")
show("cases", b[1:8] - mean(element) - mean(assessor) - mean(step))
show("elements", element - mean(element))
show("assessors", assessor - mean(assessor))
show("steps", step - mean(step))
centred <- function(places) {
    w <- matrix(0, 3, 3); w[2:3, 2:3] <- v[places, places]
    a <- diag(3) - 1 / 3
    a %*% w %*% t(a)
}
show("errors of elements", sqrt(diag(centred(9:10))))
show("errors of assessors", sqrt(diag(centred(11:12))))
w <- centred(11:12)
show("error of the difference of 0 and 2", sqrt(w[1, 1] + w[3, 3] - 2 * w[1, 3]))

mu <- matrix(fitted(fit), nrow = 4)
e <- colSums(mu * 0:3); var <- colSums(mu * (0:3)^2) - e^2
r <- d$x - e
show("infit of assessors", tapply(r^2, d$assessor, sum) / tapply(var, d$assessor, sum))
show("outfit of assessors", tapply(r^2 / var, d$assessor, mean))
show("infit of cases", tapply(r^2, d$case, sum) / tapply(var, d$case, sum))
show("errors of cases, given all else", 1 / sqrt(tapply(var, d$case, sum)))
same <- 0; expected <- 0; pairs <- 0
for (i in seq_len(n)) for (j in seq_len(n)) if (i < j && d$case[i] == d$case[j] && d$element[i] == d$element[j]) {
    pairs <- pairs + 1; same <- same + (d$x[i] == d$x[j]); expected <- expected + sum(mu[, i] * mu[, j])
}
show("same, expected", c(same / pairs, expected / pairs))
