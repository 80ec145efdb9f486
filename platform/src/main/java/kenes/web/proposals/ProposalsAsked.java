package kenes.web.proposals;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kenes.proposals.Proposals;
import kenes.proposals.Topic;
import kenes.web.Request;

/** What was asked for on the list of proposals; empty: everything. What is none of the choices counts as not asked. */
record ProposalsAsked(String words, String topic, String region, String step, String age, String state) {
  /** Days since opening that can be chosen. */
  static final List<String> AGES = List.of("30", "90", "180", "365");
  static final List<String> STATES = List.of("open", "stuck", "ended");

  static ProposalsAsked nothing() {
    return new ProposalsAsked("", "", "", "", "", "");
  }

  static ProposalsAsked of(Request request) {
    return new ProposalsAsked(request.query("q").strip(), request.query("topic"), request.query("region"), request.query("step"), request.query("age"),
        request.query("state"));
  }

  boolean anything() {
    return !query().isEmpty();
  }

  Proposals.Filter filter(String body, StepNames steps) {
    Topic about = Arrays.stream(Topic.values()).filter(one -> one.name().equals(topic)).findFirst().orElse(null);
    return new Proposals.Filter(body, about, region.isEmpty() ? null : region, steps.all().containsKey(step) ? step : null,
        AGES.contains(age) ? Integer.valueOf(age) : null, state.equals("stuck"), state.equals("open") ? Boolean.TRUE : state.equals("ended") ? Boolean.FALSE : null,
        words.isEmpty() ? null : words);
  }

  /** The same question in an address, each part followed by {@code &}. */
  String query() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("q", words);
    all.put("topic", topic);
    all.put("region", region);
    all.put("step", step);
    all.put("age", age);
    all.put("state", state);
    return all.entrySet().stream().filter(one -> !one.getValue().isEmpty()).map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8) + "&")
        .collect(Collectors.joining());
  }
}
