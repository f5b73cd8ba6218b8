package boardwalk.interpreter.modules;

/** Functions of {@code math} that Java lacks. */
final class SpecialFunctions {

  /** Lanczos approximation, g = 7, 9 coefficients (Godfrey 2001); relative error about 1e-15. */
  private static final double[] LANCZOS = {
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
    -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
    1.5056327351493116e-7
  };

  private SpecialFunctions() {}

  static double gamma(double x) {
    if (x == Math.rint(x)) {
      if (x <= 0) {
        return Double.NaN;
      }
      if (x < 24) {
        double product = 1;
        for (int i = 2; i < x; i++) {
          product *= i;
        }
        return product;
      }
    }
    if (x < 0.5) {
      return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x));
    }
    double t = x + 6.5;
    return Math.sqrt(2 * Math.PI) * Math.pow(t, x - 0.5) * Math.exp(-t) * sum(x - 1);
  }

  static double logGamma(double x) {
    if (x <= 0 && x == Math.rint(x)) {
      return Double.NaN;
    }
    if (x < 0.5) {
      return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x);
    }
    double t = x + 6.5;
    return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum(x - 1));
  }

  private static double sum(double x) {
    double sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (x + i);
    }
    return sum;
  }

  /** By its series near 0 and its continued fraction further out. */
  static double erf(double x) {
    double size = Math.abs(x);
    if (size > 6) {
      return Math.signum(x);
    }
    if (size < 2.5) {
      double term = size;
      double sum = size;
      for (int n = 1; n < 200 && Math.abs(term) > 1e-17 * sum; n++) {
        term *= -size * size / n;
        sum += term / (2 * n + 1);
      }
      return Math.signum(x) * 2 / Math.sqrt(Math.PI) * sum;
    }
    double fraction = 0;
    for (int n = 60; n > 0; n--) {
      fraction = n / 2.0 / (size + fraction);
    }
    return Math.signum(x) * (1 - Math.exp(-size * size) / Math.sqrt(Math.PI) / (size + fraction));
  }
}
