package boardwalk.cli;

import boardwalk.flasher.FlashPlan;
import boardwalk.flasher.FlashStep;
import boardwalk.flasher.Mismatch;
import boardwalk.flasher.ProgressMeter;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** A plan for people and for programs. */
final class FlashPlanText {

  private FlashPlanText() {}

  static void print(FlashPlan plan, PrintStream out) {
    out.println(plan.target());
    plan.steps().forEach(step -> out.println("- " + step.words()));
    plan.estimate().ifPresent(time -> out.println("About " + ProgressMeter.words(time) + "."));
    plan.warnings().forEach(warning -> out.println("Note: " + warning));
    plan.mismatches().forEach(mismatch -> out.println("Refused: " + mismatch.what()));
  }

  static Map<String, Object> json(FlashPlan plan) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("target", plan.target());
    json.put("facts", plan.facts());
    json.put("image", plan.image());
    json.put("steps", plan.steps().stream().map(FlashPlanText::json).toList());
    plan.estimate().ifPresent(time -> json.put("seconds", time.toMillis() / 1000.0));
    json.put("warnings", plan.warnings());
    json.put("mismatches", plan.mismatches().stream().map(FlashPlanText::json).toList());
    return json;
  }

  private static Map<String, Object> json(FlashStep step) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", step.kind().name().toLowerCase(java.util.Locale.ROOT));
    json.put("words", step.words());
    step.where()
        .ifPresent(
            range -> {
              json.put("start", range.start());
              json.put("length", range.length());
            });
    if (step.bytes() > 0) {
      json.put("bytes", step.bytes());
    }
    return json;
  }

  private static Map<String, Object> json(Mismatch mismatch) {
    return new LinkedHashMap<>(
        Map.of(
            "what", mismatch.what(),
            "advice", mismatch.advice(),
            "overridable", mismatch.overridable()));
  }
}
