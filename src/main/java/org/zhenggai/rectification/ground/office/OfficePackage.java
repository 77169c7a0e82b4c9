package org.zhenggai.rectification.ground.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.zhenggai.rectification.ground.office.OfficeSettings.Packages;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;

/**
 * The one door for what is packed as a zip. Before anything of it is read it has been unpacked once, to nowhere: neither encrypted nor of
 * the old format, no macros of either kind, no document types, not more parts or bytes than may be.
 */
public final class OfficePackage {

    /** What a package is, by what it says of its parts. */
    public enum Kind {
        DOCUMENT,
        WORKBOOK,
        OTHER
    }

    private static final String TYPES = "[Content_Types].xml";
    private static final int BUFFER = 16_384;
    /** A document type stands at the very beginning of a part. */
    private static final int HEAD = 4_096;

    private final Packages limits;
    private final byte[] file;
    private final Set<String> names = new HashSet<>();
    private String types = "";
    private boolean macros;

    private OfficePackage(Packages limits, byte[] file) {
        this.limits = limits;
        this.file = file;
    }

    /** Looks through the file. @throws UnreadableFileException saying why it stays outside; never because of its {@link #kind()} */
    public static OfficePackage open(byte[] file, Packages limits) {
        if (file.length == 0) {
            throw new UnreadableFileException(Reason.EMPTY, "文件是空的，请重新选择文件");
        }
        OfficePackage opened = new OfficePackage(limits, file);
        opened.look(new SeekableInMemoryByteChannel(file));
        return opened;
    }

    /** As {@link #open}, of a file of any size on disk, no part of which is kept in memory. */
    public static Kind kind(Path file, Packages limits) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            OfficePackage opened = new OfficePackage(limits, null);
            opened.look(channel);
            return opened.kind();
        }
    }

    public Kind kind() {
        return types.contains("wordprocessingml.document.main+xml") || names.contains("word/document.xml") ? Kind.DOCUMENT
                : types.contains("spreadsheetml.sheet.main+xml") || names.contains("xl/workbook.xml") ? Kind.WORKBOOK : Kind.OTHER;
    }

    public boolean has(String part) {
        return names.contains(part);
    }

    /** The part that holds the document or the book, whatever it is called. @throws UnreadableFileException where the package names none */
    public String main() {
        return related("", "officeDocument").filter(names::contains).or(() -> Stream.of("word/document.xml", "xl/workbook.xml").filter(
                names::contains).findFirst()).orElseThrow(OfficePackage::unusual);
    }

    /** The part of the kind (styles, numbering …) that another refers to; the whole package is "". */
    public Optional<String> related(String part, String kind) {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String relations = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        if (!names.contains(relations)) {
            return Optional.empty();
        }
        NodeList all = xml(relations).getElementsByTagNameNS("*", "Relationship");
        for (int i = 0; i < all.getLength(); i++) {
            Element relation = (Element) all.item(i);
            if (relation.getAttribute("Type").endsWith("/" + kind) && !"External".equals(relation.getAttribute("TargetMode"))) {
                String target = relation.getAttribute("Target");
                return Optional.of(target.startsWith("/") ? target.substring(1) : folder + target);
            }
        }
        return Optional.empty();
    }

    /** A part as a tree. @throws UnreadableFileException where it is none, is nested without end or names other documents */
    public Document xml(String part) {
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get(); InputStream in = zip.getInputStream(zip.getEntry(part))) {
            byte[] bytes = in.readNBytes((int) limits.maxPart().toBytes());
            if (in.read() >= 0) {
                throw burst();
            }
            return SafeXml.read(new ByteArrayInputStream(bytes)).orElseThrow(OfficePackage::unusual);
        } catch (IOException e) {
            throw damaged();
        }
    }

    private void look(SeekableByteChannel channel) {
        try {
            Container.require(channel, limits);
            long packed = channel.size();
            // by the table of contents at its end: the JDK's stream does not read what POI itself writes as a stream
            try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
                long total = 0;
                for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                    String name = entry.getName().toLowerCase(Locale.ROOT);
                    macros |= name.contains("vbaproject") || name.contains("/macrosheets/");
                    if (!names.add(entry.getName())) {
                        throw unusual();
                    }
                    try (InputStream part = zip.getInputStream(entry)) {
                        total = unpack(part, total, packed, name.endsWith(".xml") || name.endsWith(".rels"), entry.getName().equals(TYPES));
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw damaged();
        }
        if (macros || types.contains("macroEnabled")) {
            throw new UnreadableFileException(Reason.MACROS, "文件含有宏，出于安全考虑不予接收；请另存为不含宏的.docx或.xlsx后重新上传");
        }
    }

    /** @return how much has been unpacked up to the end of this part */
    private long unpack(InputStream part, long before, long packed, boolean xml, boolean contentTypes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int head = part.readNBytes(buffer, 0, HEAD);
        if (xml) {
            String beginning = new String(buffer, 0, head, StandardCharsets.ISO_8859_1).replace("\0", "");
            // no part of an office file has a document type; where one is, it makes the reader fetch or unfold something
            if (beginning.contains("<!DOCTYPE") || beginning.contains("<!ENTITY")) {
                throw unusual();
            }
        }
        StringBuilder text = new StringBuilder();
        long total = before;
        for (int read = head; read > 0; read = part.readNBytes(buffer, 0, BUFFER)) {
            total += read;
            if (total > limits.maxUnpacked().toBytes() || total > limits.ratioFrom().toBytes() && total / limits.maxRatio() > packed
                    || contentTypes && text.length() > limits.maxPart().toBytes()) {
                throw burst();
            }
            if (contentTypes) {
                text.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1)); // its words are ASCII
            }
        }
        types += text;
        return total;
    }

    static UnreadableFileException burst() {
        return new UnreadableFileException(Reason.TOO_LARGE, "文件解压后过大或部件过多，疑似压缩炸弹，不予接收；请确认文件来源，另存后重新上传");
    }

    static UnreadableFileException damaged() {
        return new UnreadableFileException(Reason.DAMAGED, "文件已损坏，无法读取；请用办公软件打开后另存，再重新上传");
    }

    private static UnreadableFileException unusual() {
        return new UnreadableFileException(Reason.DAMAGED, "文件内容不符合办公文档规范（可能已损坏或含有外部实体），未予读取；请用办公软件打开后另存，再重新上传");
    }
}
