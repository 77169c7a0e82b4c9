package org.zhenggai.rectification.casework.proof;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which type of evidence a text speaks of, by the words of the types; the longest word says most. */
final class TypeWords {

    /**
     * A type that may be meant.
     *
     * @param words by which files of the type are called, its name among them
     * @param asked whether the case still lacks it: of two that fit equally well it is this one
     */
    record Candidate(String code, List<String> words, boolean asked) {}

    /** The type, and the word that says so. */
    record Guess(String code, String word) {}

    private static final int SHORTEST = 2;

    private TypeWords() {}

    /** The likely type of a file by its name. */
    static Optional<Guess> inName(String fileName, List<Candidate> candidates) {
        int end = fileName.lastIndexOf('.');
        return in(end > 0 ? fileName.substring(0, end) : fileName, candidates);
    }

    /** The likely type by the first page, where the title comes before everything else. */
    static Optional<Guess> onPage(String text, int title, List<Candidate> candidates) {
        String plain = plain(text);
        return in(plain.substring(0, Math.min(title, plain.length())), candidates);
    }

    private static Optional<Guess> in(String text, List<Candidate> candidates) {
        String plain = plain(text);
        record Found(Guess guess, boolean asked) {}
        return candidates.stream().flatMap(candidate -> candidate.words().stream().map(TypeWords::plain)
                .filter(word -> word.length() >= SHORTEST && plain.contains(word))
                .map(word -> new Found(new Guess(candidate.code(), word), candidate.asked())))
                .max(Comparator.comparingInt((Found found) -> found.guess().word().length()).thenComparing(Found::asked)).map(Found::guess);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-—]+", "");
    }
}
