package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.regex.Pattern;

/** Lines that belong to the page, not to the plan: page marks and what a web page has around a document. */
final class Noise {

    private static final Pattern PAGE = Pattern.compile(
            "^[-·.~—]*\\s*(?:第?\\s*\\d{1,4}\\s*页?\\s*(?:[/,，、]?\\s*共?\\s*\\d{1,4}\\s*页)|第\\s*[\\d一二三四五六七八九十]{1,4}\\s*页|Page\\s*\\d+.*|"
                    + "-\\s*\\d{1,4}\\s*-|\\d{1,4}\\s*/\\s*\\d{1,4})\\s*[-·.~—]*$|^-+\\s*\\d{1,4}\\s*-+$|^共\\s*\\d{1,4}\\s*页.*$|^\\d{1,4}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WEB = Pattern.compile(
            "^(?:(?:您?的?当前位置|您(?:现在)?的位置|您所在的位置|当前位置|所在位置)[:>].*|首页\\s*[>»›|/].*|(?:首页|网站首页)$|.*首页\\s*>.*>.*"
                    + "|(?:上一篇|下一篇|上一条|下一条|上一页|下一页|返回顶部|返回列表|返回首页|相关链接|相关附件|相关文章|扫一扫|分享到|分享至|责任编辑|来源|信息来源|发布时间|发布日期|发布机构|浏览次数|访问次数|阅读次数|点击数|索引号|主题分类|成文日期|字号|字体|作者|编辑|打印本页|关闭窗口)\\s*[:：】\\]\\[(].*"
                    + "|【?(?:打印|关闭|大中小|大|中|小|打印本页|关闭窗口|返回顶部|返回首页|收藏)】?(?:[\\s|]*【?(?:打印|关闭|大中小|大|中|小|打印本页|关闭窗口|返回顶部|收藏)】?)*|(?:版权所有|网站标识码|.{0,2}ICP备).*|目\\s*录)$");
    /** Nothing around a page is longer; behind it the patterns above would go over a line again and again. */
    private static final int LONGEST = 300;

    private Noise() {}

    static boolean is(String line) {
        String folded = Fold.fold(line).strip();
        return folded.length() <= LONGEST && (PAGE.matcher(folded).matches() || WEB.matcher(folded).matches()) || isOfContents(folded);
    }

    /** 一、整改任务……3: dots and a page number at the end. */
    private static boolean isOfContents(String folded) {
        int digits = folded.length();
        while (digits > 0 && folded.charAt(digits - 1) >= '0' && folded.charAt(digits - 1) <= '9') {
            digits--;
        }
        int dots = digits;
        while (dots > 0 && folded.charAt(dots - 1) == ' ') {
            dots--;
        }
        return digits < folded.length() && (folded.startsWith("......", dots - 6) || folded.startsWith("……", dots - 2));
    }
}
