package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.List;
import java.util.regex.Pattern;

/** Parts of a plan that hold no items, and what stands behind the last one. */
final class Parts {

    private static final Pattern OTHER = Pattern.compile(
            "^(?:指导思想|总体要求|总体思路|总体目标|工作思路|基本原则|工作原则|基本情况|时间安排|时间步骤|整改步骤|工作步骤|实施步骤|整改安排|进度安排|工作安排|阶段安排|方法步骤"
                    + "|保障措施|工作要求|有关要求|相关要求|组织领导|组织保障|组织机构|工作保障|整改要求|工作机制|整改时间安排|工作目标|整改原则|附则|工作制度|责任追究|整改保障"
                    + "|监督检查|信息报送|督导检查|制定依据|加强组织|强化组织|其他事项|长效机制|工作背景|总体情况|整改目标和原则|有关说明|工作纪律|保障机制|落实保障).*");
    private static final int LONGEST = 24;
    private static final Pattern NOTE = Pattern.compile(
            "^(?:注[:：]|备注[:：]|说明[:：]|抄送|抄报|主送|(?:记录|出席|列席|主持|参会|参加)[:：]|[^。，]{0,8}(?:合计|总计)[:：]|报送[:：]|联系人|联系电话|请各[^。]{0,20}(?:单位|部门|村|镇|乡)[^。:：]{0,40}。?$|望各[^。:：]{0,50}。?$|特此(?:通知|报告|函达)|此件|（此件|（联系人|填表|填报|制表|审核人).*",
            Pattern.DOTALL);
    private static final Pattern DATE = Pattern.compile("^(?:20\\d{2}|二[〇零]二.)年\\d{0,2}[一二三四五六七八九十]{0,3}月[\\d一二三四五六七八九十]{1,3}日(?:印发)?$");
    private static final Pattern OFFICE = Pattern.compile(
            "^[\\u4e00-\\u9fa5（）()、]{3,40}(?:局|委|办|办公室|政府|小组|专班|指挥部|管委会|委员会|街道|镇|乡|中心|党组|党委|公司|集团|学校|医院|法院|检察院|支队|大队)$");
    private static final Pattern ISSUED = Pattern.compile("^.{0,40}20\\d{2}年\\d{1,2}月\\d{1,2}日印发$");

    /** What an answer ends in: words to the reader, what was said besides, what is done later about all of it. */
    private static final Pattern CLOSING = Pattern.compile(
            "^(?:下一步[,，]|今后[,，]|下步[,，]|会议(?:强调|要求|指出|最后)|(?:参加|出席|列席|参会)(?:会议|人员|单位)?[:：]|感谢|再次感谢|衷心感谢|以上(?:报告|答复|意见|情况)|特此|专此|妥否|请审|请予|欢迎|此复).*",
            Pattern.DOTALL);

    /** What a document ends in, whatever is open before it. */
    private static final Pattern ENDS = Pattern.compile(
            "^(?:(?:下一步|下步|今后|接下来)[,，](?:我|全)[县区市镇乡局委街州省办]|会议(?:强调|最后)|(?:特此|专此|妥否|以上)(?:函复|报告|通知|意见|答复)|此复|专此|特此).*",
            Pattern.DOTALL);

    private static final Pattern TO_ALL = Pattern.compile(
            "^(?:请|望)?各[^。，,:：]{0,12}(?:单位|部门|村|镇|乡|街道|县区|区县|县（市、区）)[^。，,:：]{0,4}(?:要|应|须|务必|请|需)[^:：]{4,120}。?$"
                    + "|^请(?:于|在)[^。:：]{4,60}(?:报|反馈)[^。:：]{0,40}。?$");

    private Parts() {}

    /** Whether a paragraph speaks to all who are responsible, not of one item. */
    static boolean speaksToAll(String text) {
        return TO_ALL.matcher(text.strip()).matches();
    }

    /** Whether a paragraph can only be the document's end. */
    static boolean ends(String text) {
        return ENDS.matcher(text.strip()).matches();
    }

    static boolean closes(String text) {
        return CLOSING.matcher(text.strip()).matches();
    }

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

    /**
     * Whether the piece is who issued the paper, or when: an office with a date behind it, or the date.
     *
     * @param begun    whether a heading stands before it
     * @param expected whether it may stand here already, and not at the very end only
     * @param whole    whether the text before it is complete
     */
    static boolean isSignature(List<Piece> pieces, int at, boolean begun, boolean expected, boolean whole) {
        Piece piece = pieces.get(at);
        if (at == pieces.size() - 1 && begun && isDate(piece.text())) {
            return true;
        }
        boolean last = at + 2 == pieces.size() && isDate(pieces.get(at + 1).text());
        if (piece.ordinal() != null || piece.firstLabel() != null || !expected && !last) {
            return false;
        }
        return isDate(piece.text()) || isOffice(piece.text()) && whole && at + 1 < pieces.size() && (isDate(pieces.get(at + 1).text())
                || isOffice(pieces.get(at + 1).text()) && at + 2 < pieces.size() && isDate(pieces.get(at + 2).text()));
    }
}
