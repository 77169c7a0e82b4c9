package org.zhenggai.rectification.views.letter.word;

import java.awt.GraphicsEnvironment;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Which fonts letters name, and which of them this machine has. */
public final class Fonts {

    private static final Pattern NAME = Pattern.compile("w:eastAsia=\"([^\"]+)\"");

    private Fonts() {}

    /** Chinese fonts that the document's text names. */
    static Set<String> named(XWPFDocument document) {
        Set<String> names = new TreeSet<>();
        StringBuilder xml = new StringBuilder(document.getDocument().xmlText());
        document.getHeaderList().forEach(header -> xml.append(header._getHdrFtr().xmlText()));
        document.getFooterList().forEach(footer -> xml.append(footer._getHdrFtr().xmlText()));
        Matcher found = NAME.matcher(xml);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    /** Those of the fonts that are not installed; every one where the machine cannot list its fonts. */
    public static List<String> missing(Set<String> fonts) {
        Set<String> installed = new HashSet<>();
        try {
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                installed.addAll(List.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(locale)));
            }
        } catch (LinkageError | RuntimeException e) { // a Java without its graphics libraries
            return List.copyOf(fonts);
        }
        return fonts.stream().filter(font -> !installed.contains(font)).toList();
    }
}
