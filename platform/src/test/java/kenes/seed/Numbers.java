package kenes.seed;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Every run of digits in a text, sorted: languages differ in word order, never in numbers. */
final class Numbers {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private Numbers() {}

    static List<String> in(String text) {
        return DIGITS.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
