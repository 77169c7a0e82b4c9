package org.zhenggai.rectification.procedures.planintake.parser;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.zhenggai.rectification.procedures.planintake.parser.UnreadableFileException.Reason;

/** The XML parts of a docx or xlsx, unpacked within limits and read without external entities. */
final class OfficePackage {

    /** Levels of elements: a table in a table in a text box has some fifty. */
    private static final int DEEPEST = 400;

    private final Map<String, byte[]> parts = new HashMap<>();
    private boolean macros;

    private OfficePackage() {
    }

    static OfficePackage open(byte[] file, ReadLimits limits) {
        OfficePackage opened = new OfficePackage();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            long total = 0;
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
                opened.macros |= name.contains("vbaproject") || name.contains("/macrosheets/");
                ByteArrayOutputStream kept = new ByteArrayOutputStream();
                long size = 0;
                byte[] buffer = new byte[16384];
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    size += read;
                    total += read;
                    if (total > limits.unpacked() || xml && size > limits.part()
                            || total > 1_000_000 && total / limits.ratio() > file.length) {
                        throw new UnreadableFileException(Reason.TOO_LARGE, "文件解压后过大，疑似压缩炸弹，未予读取；请确认文件来源，另存后重新上传");
                    }
                    if (xml) {
                        kept.write(buffer, 0, read);
                    }
                }
                if (++entries > limits.entries()) {
                    throw new UnreadableFileException(Reason.TOO_LARGE, "文件内含的部件过多，未予读取；请另存后重新上传");
                }
                if (xml) {
                    opened.parts.put(entry.getName(), kept.toByteArray());
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFileException(Reason.DAMAGED, "文件已损坏，无法读取；请用办公软件打开后另存，再重新上传");
        }
        opened.macros |= opened.contentTypes().contains("macroEnabled");
        opened.refuseDeclarations();
        return opened;
    }

    boolean hasMacros() {
        return macros;
    }

    boolean isDocument() {
        return parts.containsKey("word/document.xml") || contentTypes().contains("wordprocessingml");
    }

    boolean isWorkbook() {
        return parts.containsKey("xl/workbook.xml") || contentTypes().contains("spreadsheetml");
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    private String contentTypes() {
        return new String(parts.getOrDefault("[Content_Types].xml", new byte[0]), StandardCharsets.UTF_8);
    }

    /** No part of an office file has a document type; where one is, it is there to make the reader fetch or unfold something. */
    private void refuseDeclarations() {
        parts.values().forEach(part -> {
            String head = new String(part, 0, Math.min(part.length, 4096), StandardCharsets.ISO_8859_1).replace("\0", "");
            if (head.contains("<!DOCTYPE") || head.contains("<!ENTITY")) {
                throw damaged();
            }
        });
    }

    Document xml(String part) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            Document document = builder.parse(new ByteArrayInputStream(parts.get(part)));
            if (depth(document) > DEEPEST) {
                throw damaged();
            }
            return document;
        } catch (SAXException | IOException e) {
            throw damaged();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How deep its elements are nested, without going into them by calls: those would be as deep. */
    private static int depth(Document document) {
        int deepest = 0;
        int depth = 0;
        Node node = document;
        while (node != null) {
            deepest = Math.max(deepest, depth);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != null && node.getNextSibling() == null) {
                node = node.getParentNode();
                depth--;
            }
            node = node == null ? null : node.getNextSibling();
        }
        return deepest;
    }

    private static UnreadableFileException damaged() {
        return new UnreadableFileException(Reason.DAMAGED, "文件内容不符合办公文档规范（可能含有外部实体或已损坏），未予读取；请用办公软件另存后重新上传");
    }
}
