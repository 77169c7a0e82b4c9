package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.regex.Pattern;

/** Parts of a plan that hold no items, and what stands behind the last one. */
final class Parts {

    private static final Pattern OTHER = Pattern.compile(
            "^(?:指导思想|总体要求|总体思路|总体目标|工作思路|基本原则|工作原则|基本情况|时间安排|时间步骤|整改步骤|工作步骤|实施步骤|整改安排|进度安排|工作安排|阶段安排|方法步骤"
                    + "|保障措施|工作要求|有关要求|相关要求|组织领导|组织保障|组织机构|工作保障|整改要求|工作机制|整改时间安排|工作目标|整改原则|附则|工作制度|责任追究|整改保障"
                    + "|监督检查|信息报送|督导检查|制定依据|加强组织|强化组织|其他事项|长效机制|工作背景|总体情况|整改目标和原则|有关说明|工作纪律|保障机制|落实保障).*");
    private static final int LONGEST = 24;
    private static final Pattern NOTE = Pattern.compile(
            "^(?:注[:：]|备注[:：]|说明[:：]|抄送|抄报|主送|报送[:：]|联系人|联系电话|请各[^。]{0,20}(?:单位|部门|村|镇|乡)[^。:：]{0,40}。?$|望各[^。:：]{0,50}。?$|特此(?:通知|报告|函达)|此件|（此件|（联系人|填表|填报|制表|审核人).*",
            Pattern.DOTALL);
    private static final Pattern DATE = Pattern.compile("^(?:20\\d{2}|二[〇零]二.)年\\d{0,2}[一二三四五六七八九十]{0,3}月[\\d一二三四五六七八九十]{1,3}日(?:印发)?$");
    private static final Pattern OFFICE = Pattern.compile(
            "^[\\u4e00-\\u9fa5（）()、]{3,40}(?:局|委|办|办公室|政府|小组|专班|指挥部|管委会|委员会|街道|镇|乡|中心|党组|党委|公司|集团|学校|医院)$");
    private static final Pattern ISSUED = Pattern.compile("^.{0,40}20\\d{2}年\\d{1,2}月\\d{1,2}日印发$");

    private Parts() {}

    static boolean holdNoItems(Piece piece) {
        String heading = Fold.close(piece.text().substring(piece.ordinal().length()));
        return heading.length() <= LONGEST && OTHER.matcher(heading).matches();
    }

    static boolean isNote(String text) {
        return NOTE.matcher(text.strip()).matches() || ISSUED.matcher(text).matches();
    }

    static boolean isDate(String text) {
        return DATE.matcher(Fold.close(Fold.fold(text))).matches();
    }

    static boolean isOffice(String text) {
        return OFFICE.matcher(Fold.close(text)).matches();
    }
}
