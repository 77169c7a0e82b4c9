package org.zhenggai.rectification.ground.office;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Characters as they are meant: radicals that copies from PDF bring become the characters they look like, invisible ones are nothing. */
public final class Characters {

    /** Radicals of the supplement that Unicode does not unify with what they look like. */
    private static final String LIKE = "⻔门⻋车⻢马⻚页⻅见⻉贝⻓长⻛风⻜飞⻦鸟⻥鱼⻩黄⻬齐⻰龙⻄西⻨麦⻘青⻝食⻮齿⺠民⻆角⺩王⻣骨⻤鬼⻁虎⺝月⺼月"
            + "⻙韦⻧卤⻪黾⻫齐⻯龙⺮竹⺶羊⺷羊⻊足⻍辶⻏阝⻖阝⻗雨⻞食⻟食⻠食⻌辶⺁厂⺈刀⺊卜⺌小⺗心⺥爪⺪疋⺫网⺬示⺭示⺱网⺳网⺺聿⻀艹⻂衣⻐金⻑长⻒长⼾户⾭青⿈黄";
    private static final Map<Character, Character> MEANT = new HashMap<>();

    static {
        for (int i = 0; i < LIKE.length(); i += 2) {
            MEANT.put(LIKE.charAt(i), LIKE.charAt(i + 1));
        }
    }

    private Characters() {}

    /** The text with each radical as a character, without what nobody sees. */
    public static String plain(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean unseen = isUnseen(c);
            char meant = unseen ? c : meant(c);
            if (plain == null && (unseen || meant != c)) {
                plain = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (plain != null && !unseen) {
                plain.append(meant);
            }
        }
        return plain == null ? text : plain.toString();
    }

    private static boolean isUnseen(char c) {
        return c >= '\u200B' && c <= '\u200F' || c >= '\u202A' && c <= '\u202E' || c >= '\u2060' && c <= '\u2069' || c == '\uFEFF'
                || c == '\u00AD'
                || c >= '\uFE00' && c <= '\uFE0F';
    }

    private static char meant(char c) {
        if (c < '\u2E80' || c > '\u2FD5') {
            return c;
        }
        Character like = MEANT.get(c);
        return like != null ? like : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).charAt(0);
    }
}
