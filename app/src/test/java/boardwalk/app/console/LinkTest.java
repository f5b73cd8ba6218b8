package boardwalk.app.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinkTest {

  @Test
  void aTracebackLeadsToItsLine() {
    assertEquals(
        List.of(new Link.Place("lib/x.py", 12, 2, 26)),
        Link.in("  File \"lib/x.py\", line 12, in f"));
  }

  @Test
  void anAddressEndsBeforeThePunctuationAroundIt() {
    String row = "See https://docs.micropython.org/en/latest/ (or http://192.168.4.1:8266/a?b=1).";
    assertEquals(
        List.of("https://docs.micropython.org/en/latest/", "http://192.168.4.1:8266/a?b=1"),
        Link.in(row).stream().map(link -> row.substring(link.start(), link.end())).toList());
    assertTrue(Link.at(row, 3).isEmpty());
    assertTrue(Link.at(row, 4).isPresent());
  }

  @Test
  void whatOnlyLooksLikeOneIsNone() {
    assertTrue(Link.in("File main.py, line 3; a://b; http:// ; https://.").isEmpty());
  }
}
