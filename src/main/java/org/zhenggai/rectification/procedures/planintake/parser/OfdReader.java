package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.zhenggai.rectification.ground.office.OfficePackage;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;

/** Reads an OFD (GB/T 33190): XML in a package, with each character's place in millimetres. */
final class OfdReader {

    private static final String ROOT = "OFD.xml";
    private static final int DEEPEST = 50;

    private final OfficePackage opened;
    private final ReadLimits limits;
    private final PageText text = new PageText();
    private long characters;
    private boolean pictures;

    private OfdReader(OfficePackage opened, ReadLimits limits) {
        this.opened = opened;
        this.limits = limits;
    }

    static boolean is(OfficePackage opened) {
        return opened.has(ROOT);
    }

    static void read(OfficePackage opened, ReadLimits limits, PlanContent content) {
        if (opened.has("Encryptions.xml")) {
            throw new UnreadableFileException(Reason.DAMAGED, "OFD文件已加密，无法读取；请取消加密后重新上传");
        }
        OfdReader reader = new OfdReader(opened, limits);
        for (Element body : OfdPage.named(opened.xml(ROOT).getDocumentElement(), "DocBody")) {
            OfdPage.named(body, "DocRoot").forEach(root -> reader.document(resolve("", root.getTextContent().strip())));
        }
        if (reader.characters == 0) {
            throw new UnreadableFileException(Reason.DAMAGED, reader.pictures
                    ? "这份OFD是扫描件：每页只有图片，没有可以读取的文字；请先用文字识别（OCR）软件转成Word文档并校对，或者上传方案的Word、文本版本" : "OFD文件中没有文字，请核对后重新上传");
        }
        reader.text.write(content);
    }

    private void document(String part) {
        Element document = xml(part);
        Map<String, String> templates = new HashMap<>();
        for (Element common : OfdPage.named(document, "CommonData")) {
            OfdPage.named(common, "TemplatePage").forEach(template -> templates.put(template.getAttribute("ID"), resolve(part, template
                    .getAttribute("BaseLoc"))));
        }
        for (Element pages : OfdPage.named(document, "Pages")) {
            for (Element page : OfdPage.named(pages, "Page")) {
                if (text.pages() >= limits.pages().most()) {
                    throw new UnreadableFileException(Reason.TOO_LARGE, "OFD文件超过" + limits.pages().most() + "页，请只保留方案正文后重新上传");
                }
                page(resolve(part, page.getAttribute("BaseLoc")), templates);
            }
        }
    }

    private void page(String part, Map<String, String> templates) {
        OfdPage read = new OfdPage();
        Element page = xml(part);
        List<Element> all = new ArrayList<>();
        OfdPage.named(page, "Template").stream().map(template -> templates.get(template.getAttribute("TemplateID"))).filter(
                template -> template != null).forEach(template -> all.add(xml(template)));
        all.add(page);
        for (Element element : all) {
            read.read(element, DEEPEST);
        }
        pictures |= read.isPicture();
        characters += read.glyphs().size();
        if (characters > limits.text().characters()) {
            throw new UnreadableFileException(Reason.TOO_LARGE, "文件文字超过" + limits.text().characters() + "字，请只保留方案正文后重新上传");
        }
        text.add(read.glyphs(), read.strokes(), "");
    }

    private Element xml(String part) {
        if (!opened.has(part)) {
            throw new UnreadableFileException(Reason.DAMAGED, "OFD文件不完整（缺少" + part + "），无法读取；请重新导出后上传");
        }
        return opened.xml(part).getDocumentElement();
    }

    /** A place as one part names another; from the root where it begins with a slash. */
    private static String resolve(String from, String to) {
        String path = to.startsWith("/") || !from.contains("/") ? to.replaceFirst("^/", "") : from.substring(0, from.lastIndexOf('/') + 1)
                + to;
        List<String> parts = new ArrayList<>();
        for (String step : path.split("/")) {
            if (step.equals("..") && !parts.isEmpty()) {
                parts.remove(parts.size() - 1);
            } else if (!step.equals(".") && !step.isEmpty()) {
                parts.add(step);
            }
        }
        return String.join("/", parts);
    }
}
