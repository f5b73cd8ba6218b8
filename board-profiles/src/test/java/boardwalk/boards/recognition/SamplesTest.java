package boardwalk.boards.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.boards.BoardSummary;
import boardwalk.boards.Profiles;
import boardwalk.boards.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What was seen of boards, and what each is. Columns: what it is, VID:PID, serial number, USB text,
 * drive (label;FILE=line|line), board chosen before, REPL answer
 * (implementation|platform|machine|build), chip, expected certainty, expected boards ({@code >=N}
 * for at least so many, {@code *} for any), words of the sentence.
 */
class SamplesTest {

  private final Recognizer recognizer = new Recognizer(Profiles.builtIn());

  @Test
  void everySampleIsRecognised() {
    List<String> wrong = new ArrayList<>();
    List<String[]> samples = Reference.lines("samples.tsv");
    assertTrue(samples.size() >= 120, samples.size() + " samples");
    for (String[] sample : samples) {
      Answer answer = recognizer.recognize(evidence(sample));
      String problem = problem(sample, answer);
      if (!problem.isEmpty()) {
        wrong.add(sample[0] + ": " + problem + " – " + answer.sentence());
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  private static Evidence evidence(String[] sample) {
    String[] ids = sample[1].isEmpty() ? new String[] {"", ""} : sample[1].split(":");
    int vendor = ids[0].isEmpty() ? -1 : Integer.parseInt(ids[0], 16);
    int product = ids[1].isEmpty() ? -1 : Integer.parseInt(ids[1], 16);
    Evidence evidence = Evidence.of(new UsbSight(vendor, product, sample[2], sample[3]));
    if (!sample[4].isEmpty()) {
      String[] drive = sample[4].split(";", 2);
      Map<String, String> files = new HashMap<>();
      if (drive[1].contains("=")) {
        String[] file = drive[1].split("=", 2);
        files.put(file[0], file[1].replace("|", "\r\n"));
      }
      evidence = evidence.with(List.of(new Volume(drive[0], files)));
    }
    if (!sample[5].isEmpty()) {
      evidence = evidence.withRemembered(Optional.of(sample[5]));
    }
    if (!sample[6].isEmpty()) {
      evidence = evidence.with(ReplAnswer.parse(sample[6].replace('|', '\t')));
    }
    return sample[7].isEmpty() ? evidence : evidence.withChip(sample[7]);
  }

  private static String problem(String[] sample, Answer answer) {
    if (!sample[8].equals("*") && !answer.certainty().name().equals(sample[8])) {
      return "expected " + sample[8] + ", but it is " + answer.certainty();
    }
    List<String> ids = answer.candidates().stream().map(BoardSummary::id).toList();
    String expected = sample[9];
    if (expected.startsWith(">=")) {
      String[] parts = expected.substring(2).split(" ");
      if (ids.size() < Integer.parseInt(parts[0])) {
        return "only " + ids;
      }
      if (parts.length > 1 && !ids.containsAll(Arrays.asList(parts[1].split(",")))) {
        return "not all of " + parts[1] + " in " + ids;
      }
    } else if (!expected.equals("*")) {
      List<String> all = expected.isEmpty() ? List.of() : Arrays.asList(expected.split(","));
      if (!new java.util.TreeSet<>(all).equals(new java.util.TreeSet<>(ids))) {
        return "expected " + all + ", but it is " + ids;
      }
    }
    return answer.sentence().contains(sample[10])
        ? ""
        : "the words '" + sample[10] + "' are missing";
  }
}
