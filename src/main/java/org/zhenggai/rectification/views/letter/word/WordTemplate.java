package org.zhenggai.rectification.views.letter.word;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** One Word template, checked against the fields its letters have. */
public final class WordTemplate {

    private final byte[] docx;
    private final Configure configure;
    private final Set<String> fonts;

    /**
     * @param where the template's name or path, for the refusal
     * @throws TemplateRefusedException when it cannot be read or names what its letters do not have
     */
    public WordTemplate(String where, byte[] docx, Fields fields) {
        this.docx = docx;
        ConfigureBuilder builder = Configure.builder().useDefaultEL(true).setValidErrorHandler(new Configure.AbortHandler());
        fields.tables().keySet().forEach(table -> builder.bind(table, new LoopRowTableRenderPolicy(true)));
        this.configure = builder.build();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<String> problems = TemplateCheck.problems(document, fields);
            if (!problems.isEmpty()) {
                throw new TemplateRefusedException("文书模板" + where + "有误：" + String.join("；", problems));
            }
            this.fonts = Fonts.named(document);
        } catch (IOException | org.apache.poi.ooxml.POIXMLException | org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException
                | IllegalArgumentException e) {
            throw new TemplateRefusedException("文书模板" + where + "无法读取，请另存为docx格式后再试：" + e.getMessage());
        }
    }

    /** The letter with these values: texts, and lists of maps. */
    public byte[] fill(Map<String, Object> values) {
        try (XWPFTemplate template = XWPFTemplate.compile(new ByteArrayInputStream(docx), configure)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            template.render(values).write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fonts the template's text is set in. */
    public Set<String> fonts() {
        return fonts;
    }
}
