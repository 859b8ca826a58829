package io.linmo.studio;

import com.fasterxml.jackson.databind.JsonNode;
import io.linmo.studio.http.Refusal;
import io.linmo.studio.http.Reply;
import io.linmo.studio.http.Request;
import io.linmo.studio.http.Router;
import io.linmo.workshop.GlyphSettings;
import io.linmo.workshop.LetterFormSheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The third step: letters whose form the written ones leave open, to choose from. */
final class FormRoutes {

  private final Workplace place;
  private final RecentJobs recent;

  FormRoutes(Workplace place) {
    this.place = place;
    this.recent = new RecentJobs(place.jobs());
  }

  void addTo(Router routes) {
    routes
        .add("POST", "hands/{hand}/forms", place.leased(this::forms))
        .add("POST", "hands/{hand}/forms/{letter}", place.leased(this::choose));
  }

  /** Draws each form of each open letter as a file, {@code U+0061-2.svg}. */
  private Reply forms(Request request) throws IOException {
    ShelvedHand hand = place.hand(request);
    JsonNode wish = request.json();
    String language = wish.path("language").asText(Locale.getDefault().getLanguage());
    String key = hand.name() + " " + hand.learned() + " " + language;
    Job job = recent.get(key, () -> begin(hand, language));
    return Reply.json(job.describe());
  }

  private Job begin(ShelvedHand hand, String language) {
    return place
        .jobs()
        .submit(
            JobQueue.Lane.NETWORK,
            "forms",
            hand.name().text(),
            work -> {
              long seed = GlyphSettings.TYPICAL.seed();
              LetterFormSheet sheet = place.hands().open(hand).forms(language, seed);
              return Map.of("letters", sheet.letters().stream().map(l -> facts(l, work)).toList());
            });
  }

  private static Map<String, Object> facts(LetterFormSheet.Letter letter, Job work) {
    List<Map<String, Object>> forms = new ArrayList<>();
    for (LetterFormSheet.Form form : letter.forms()) {
      String file = "U+%04X-%d.svg".formatted(letter.codePoint(), form.number());
      work.keep(file, form.svg());
      forms.add(Map.of("number", form.number(), "share", form.share(), "file", file));
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("letter", Character.toString(letter.codePoint()));
    facts.put("forms", forms);
    return facts;
  }

  /** {@code form} is the number of a form, or 0 for the one that is predicted. */
  private Reply choose(Request request) throws IOException {
    ShelvedHand hand = place.hand(request);
    String letter = request.variable("letter");
    JsonNode form = request.json().path("form");
    if (letter.codePointCount(0, letter.length()) != 1) {
      throw new Refusal(Refusal.BAD_REQUEST, "'%s', expected one character".formatted(letter));
    }
    if (!form.canConvertToInt() || form.asInt() < 0) {
      throw new Refusal(
          Refusal.BAD_REQUEST,
          "form '%s' of '%s', expected its number, or 0 for none chosen"
              .formatted(form.asText(), letter));
    }
    synchronized (this) {
      ChosenForms chosen = hand.forms().with(letter.codePointAt(0), form.asInt());
      GlyphSettings.TYPICAL.withForms(chosen.forms());
      chosen.write(hand.preset());
      return Reply.json(chosen.facts());
    }
  }
}
