import math
for d in (0, 30, 45, 60, 90, 180, 270):
    r = math.radians(d)
    print(d, "%.6f %.6f" % (math.sin(r), math.cos(r)), "%.4f" % math.degrees(r))
print("%.6f %.6f %.6f" % (math.asin(0.5), math.acos(0.5), math.atan(1)))
print("%.6f %.6f" % (math.atan2(1, -1), math.atan2(-1, -1)))
