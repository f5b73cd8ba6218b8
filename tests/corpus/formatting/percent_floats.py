for spec in ("%f", "%.2f", "%8.3f", "%-10.1f|", "%+.1f", "%e", "%.3e", "%g", "%G", "%010.2f", "%.0f"):
    print(spec, spec % 3.14159, spec % -2.5, spec % 1e10, spec % 1e-7)
