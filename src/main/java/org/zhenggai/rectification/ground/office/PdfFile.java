package org.zhenggai.rectification.ground.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.zhenggai.rectification.ground.office.OfficeSettings.Packages;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;

/** The door for PDFs: what is packed in one has been unpacked once, to nowhere, before any library reads it into memory. */
public final class PdfFile {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
    /** Bytes before a stream that hold its dictionary. */
    private static final int DICTIONARY = 2_048;
    private static final int BUFFER = 65_536;
    /** How often a file that was edited may name each of its pages. */
    private static final int EDITIONS = 4;

    static {
        OwnFont.use();
    }

    private PdfFile() {}

    /** Whether the bytes begin a PDF; a few of another kind may stand before. */
    public static boolean is(byte[] file) {
        return new String(file, 0, Math.min(1024, file.length), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    /**
     * Opens a file of at most {@code pages} pages.
     *
     * @throws UnreadableFileException when it is damaged, needs a password, has more pages or would unpack to more than may be
     */
    public static PDDocument open(byte[] file, Packages limits, int pages) {
        // a library takes its time with each page before it says how many there are; editors leave old ones behind
        if (unpack(file, limits) > (long) pages * EDITIONS) {
            throw tooLong(pages);
        }
        PDDocument document = load(file);
        if (document.getNumberOfPages() > pages) {
            IOUtils.closeQuietly(document);
            throw tooLong(pages);
        }
        return document;
    }

    /** @return what a PDF with more pages is answered with */
    public static UnreadableFileException tooLong(int pages) {
        return new UnreadableFileException(Reason.TOO_LARGE, "PDF文件超过" + pages + "页，请只保留方案正文后重新上传");
    }

    private static PDDocument load(byte[] file) {
        try {
            return Loader.loadPDF(new RandomAccessReadBuffer(file), IOUtils.createTempFileOnlyStreamCache());
        } catch (InvalidPasswordException e) {
            throw password();
        } catch (IOException | RuntimeException e) {
            throw damaged();
        }
    }

    /** Whether nobody can open the file without a password. What cannot be told is answered with no. */
    public static boolean needsPassword(Path file) {
        try {
            Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache()).close();
            return false;
        } catch (InvalidPasswordException e) {
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    public static UnreadableFileException password() {
        return new UnreadableFileException(Reason.DAMAGED, "PDF文件设有打开密码，已加密，无法读取；请取消密码后重新上传");
    }

    /** @return what a PDF that breaks off is answered with */
    public static UnreadableFileException damaged() {
        return new UnreadableFileException(Reason.DAMAGED, "PDF文件已损坏，无法读取；请重新导出后上传");
    }

    /** @return how many pages are written down in it, those of earlier editions included */
    private static long unpack(byte[] file, Packages limits) {
        long total = 0;
        PageMarks pages = new PageMarks();
        pages.read(file, file.length);
        byte[] nowhere = new byte[BUFFER];
        Inflater inflater = new Inflater();
        try {
            for (int at = next(file, 0); at >= 0; at = next(file, at)) {
                int dictionary = Math.max(0, at - DICTIONARY);
                String before = new String(file, dictionary, at - dictionary, StandardCharsets.ISO_8859_1);
                before = before.substring(Math.max(0, before.lastIndexOf(" obj")));
                // pictures are never unpacked here; a name that is spelled otherwise is none
                if (before.contains("/Image") && !before.contains("/ObjStm") && !before.contains("#")) {
                    continue;
                }
                if (before.indexOf("FlateDecode") != before.lastIndexOf("FlateDecode")) {
                    throw OfficePackage.burst(); // packed twice: no program writes that
                }
                inflater.reset();
                int from = at + (file[at] == '\r' ? 1 : 0);
                from += from < file.length && file[from] == '\n' ? 1 : 0;
                inflater.setInput(file, from, file.length - from);
                total = inflate(inflater, nowhere, total, file.length, limits, before.contains("/ObjStm") ? pages : null);
            }
        } finally {
            inflater.end();
        }
        return pages.count();
    }

    /** @param pages that are looked for in what comes out; null for none */
    private static long inflate(Inflater inflater, byte[] nowhere, long before, long packed, Packages limits, PageMarks pages) {
        long total = before;
        try {
            long own = 0;
            for (int read = inflater.inflate(nowhere); read > 0; read = inflater.inflate(nowhere)) {
                own += read;
                if (pages != null) {
                    pages.read(nowhere, read);
                }
                total += read;
                if (total > limits.maxUnpacked().toBytes() || own > limits.maxPart().toBytes()
                        || total > limits.ratioFrom().toBytes() && total / limits.maxRatio() > packed) {
                    throw OfficePackage.burst();
                }
            }
        } catch (DataFormatException e) {
            return total; // not packed so, or encrypted
        }
        return total;
    }

    /** @return behind the next word "stream" that begins one; -1 for none */
    private static int next(byte[] file, int from) {
        for (int at = from; at + STREAM.length < file.length; at++) {
            if (file[at] == 's' && is(file, at) && (at < 3 || file[at - 1] != 'd')) {
                return at + STREAM.length;
            }
        }
        return -1;
    }

    private static boolean is(byte[] file, int at) {
        for (int i = 1; i < STREAM.length; i++) {
            if (file[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }
}
