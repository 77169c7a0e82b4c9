package org.zhenggai.rectification.ground.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.scan.ScannerSettings.Unscanned;

/**
 * Has uploaded files scanned before anything of them is kept. Called outside of transactions: what it found stays in the audit log
 * although the file is refused.
 */
@Service
public class VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);

    /** Where a file can be read from its beginning. */
    private interface Source {
        InputStream open() throws IOException;
    }

    private final ScannerSettings settings;
    private final ClamAvClient client;
    private final AuditLog audit;

    VirusScan(ScannerSettings settings, AuditLog audit) {
        this.settings = settings;
        this.client = new ClamAvClient(settings);
        this.audit = audit;
    }

    /**
     * @param what the file, for the audit log and the message, e.g. 整改方案“方案.docx”
     * @throws InfectedFileException   when something was found
     * @throws UnscannedFileException when it could not be scanned and the setting says that such files are refused
     */
    public void check(String user, String what, Path file) {
        check(user, what, () -> Files.newInputStream(file));
    }

    /** As above, for a file in memory. */
    public void check(String user, String what, byte[] file) {
        check(user, what, () -> new ByteArrayInputStream(file));
    }

    private void check(String user, String what, Source source) {
        if (!settings.enabled()) {
            return;
        }
        try (InputStream file = source.open()) {
            Optional<String> found = client.scan(file);
            if (found.isPresent()) {
                audit.refused(Act.of(Category.ATTEMPT, user, "上传的文件含有病毒").on(what).saying(found.get() + "，已拒绝，未保存"));
                throw new InfectedFileException(what, found.get());
            }
        } catch (IOException e) {
            LOG.error("病毒扫描服务 {}:{} 没有给出结论：{}", settings.host(), settings.port(), e.toString());
            boolean refused = settings.unscanned() == Unscanned.REFUSE;
            audit.recordAtOnce(Act.of(Category.OTHER, user, "上传的文件未能扫描病毒").on(what)
                    .saying((refused ? "已拒绝" : "按设置放行") + "（" + e.getMessage() + "）"));
            if (refused) {
                throw new UnscannedFileException();
            }
        }
    }
}
