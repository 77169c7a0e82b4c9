package org.zhenggai.rectification.procedures.planintake;

import java.text.Normalizer;
import java.util.Arrays;

/** How much two texts have in common, by the runs of four characters they are made of; marks, blanks and widths do not count. */
final class Shingles {

    private static final int RUN = 4;
    /** Numbers of a signature: the likeness it tells is right within some six hundredths. */
    static final int SIGNATURE = 128;
    private static final long PRIME = 0x1FFFFFFFFFFFFFFFL;

    private Shingles() {}

    /** The runs of a text as sorted hashes, each once. */
    static long[] of(String text) {
        String plain = plain(text);
        if (plain.isEmpty()) {
            return new long[0];
        }
        int runs = Math.max(1, plain.length() - RUN + 1);
        long[] hashes = new long[runs];
        for (int i = 0; i < runs; i++) {
            long hash = 1125899906842597L;
            for (int k = i; k < Math.min(plain.length(), i + RUN); k++) {
                hash = 31 * hash + plain.charAt(k);
            }
            hashes[i] = mixed(hash);
        }
        return Arrays.stream(hashes).sorted().distinct().toArray();
    }

    /** Letters and digits alone, all of one width. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static long mixed(long value) {
        long mixed = value;
        mixed = (mixed ^ mixed >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }

    /** What two texts have in common, of all that either has: 0 to 1. */
    static double likeness(long[] one, long[] other) {
        int common = 0;
        int i = 0;
        int k = 0;
        while (i < one.length && k < other.length) {
            if (one[i] == other[k]) {
                common++;
                i++;
                k++;
            } else if (one[i] < other[k]) {
                i++;
            } else {
                k++;
            }
        }
        int all = one.length + other.length - common;
        return all == 0 ? 0 : (double) common / all;
    }

    /** A short mark of a long text (MinHash): marks agree in as many places as the texts are alike. */
    static Integer[] signature(long[] shingles) {
        Integer[] least = new Integer[SIGNATURE];
        for (int i = 0; i < SIGNATURE; i++) {
            long a = mixed(i + 1) & PRIME | 1;
            long b = mixed(-i - 1);
            long smallest = Long.MAX_VALUE;
            for (long shingle : shingles) {
                smallest = Math.min(smallest, mixed(shingle * a + b) >>> 1);
            }
            least[i] = (int) smallest;
        }
        return least;
    }

    /** The likeness that two marks tell. */
    static double estimate(Integer[] one, Integer[] other) {
        int same = 0;
        for (int i = 0; i < SIGNATURE && one.length == SIGNATURE && other.length == SIGNATURE; i++) {
            same += one[i].equals(other[i]) ? 1 : 0;
        }
        return (double) same / SIGNATURE;
    }
}
