print("second start")
import first
value = 10
seen = first.value
print("second end", hasattr(first, "both"))
