package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who sent a document, by its title: 甲县2025年…整改方案 comes from 甲县, 县水利局关于…的方案 from 县水利局. */
final class Sender {

    private static final Pattern BEGINNING = Pattern.compile(
            "^([\\u4e00-\\u9fa5]{1,20}?(?:省|市|区|县|旗|镇|乡|街道|局|委员会|委|办公室|集团|公司|中心|政府))(?=关于|贯彻|落实|\\d|二[〇零]|自然资源|督察|整改|专项|[，,]|环境|生态|土地|$)");
    private static final int LONGEST = 60;

    private Sender() {}

    /** Empty where the title does not say. */
    static String of(String title) {
        String plain = Fold.fold(title).replaceAll("\\s", "").replaceFirst("^中共", "");
        Matcher found = BEGINNING.matcher(plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain);
        return found.find() ? found.group(1) : "";
    }
}
