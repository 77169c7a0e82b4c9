package org.zhenggai.rectification.ground.access.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.zhenggai.rectification.ground.access.AccessSettings.Password;

/** What many people choose: the 30,000 commonest leaked passwords, our own words and places, and what else is guessed in few attempts. */
class CommonPasswords {

    /** So many digits and signs hung onto a common word make nothing else of it. */
    private static final int HUNG_ON = 5;
    /** Measuring takes milliseconds for so many characters, and seconds for 64 that can be read as letters in several ways. */
    private static final int MEASURED = 20;

    private final Password rules;
    private final Supplier<Stream<String>> places;
    private final List<String> own = own();
    private final Set<String> known = new HashSet<>(own);
    private final Zxcvbn guesses;

    CommonPasswords(Password rules, Supplier<Stream<String>> places) {
        this.rules = rules;
        this.places = places;
        try {
            List<Dictionary> dictionaries = StandardDictionaries.loadAllDictionaries();
            dictionaries.stream().filter(words -> words.getName().equals(StandardDictionaries.PASSWORDS))
                    .forEach(words -> known.addAll(words.getFrequencies()));
            this.guesses = new ZxcvbnBuilder().dictionaries(dictionaries).keyboards(StandardKeyboards.loadAllKeyboards()).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param personal what somebody who knows the person would try first */
    boolean has(String password, Stream<String> personal) {
        Set<String> here = places.get().collect(Collectors.toSet());
        return isKnown(password.toLowerCase(Locale.ROOT), here)
                || isEasilyGuessed(password, Stream.of(personal, own.stream(), here.stream()).flatMap(words -> words).toList());
    }

    private boolean isKnown(String small, Set<String> here) {
        String letters = small.replaceAll("[^a-z]", "");
        return known.contains(small)
                || (known.contains(letters) || here.contains(letters)) && small.length() < 2 * rules.shortest()
                        && letters.length() + HUNG_ON >= small.length();
    }

    /** As hard to guess as its hardest part. */
    private boolean isEasilyGuessed(String password, List<String> first) {
        return IntStream.iterate(0, from -> from < password.length(), from -> from + MEASURED)
                .mapToObj(from -> password.substring(from, Math.min(password.length(), from + MEASURED)))
                .noneMatch(part -> guesses.measure(part, first).getScore() >= rules.strength());
    }

    private static List<String> own() {
        try {
            return new ClassPathResource("access/denied-passwords.txt").getContentAsString(StandardCharsets.UTF_8).lines()
                    .map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
