package org.zhenggai.rectification.operations.sample;

import java.security.SecureRandom;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.organization.FirstAdministrator;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;

/** At start: the sample into an empty database where it is wanted, otherwise the first administrator. */
@Component
@Order(20)
class SampleStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleStart.class);
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GENERATED_LENGTH = 14;

    private final SampleDecision decision;
    private final SampleSettings settings;
    private final SampleLoader loader;
    private final FirstAdministrator administrator;
    private final Organization organization;

    SampleStart(SampleDecision decision, SampleSettings settings, SampleLoader loader, FirstAdministrator administrator,
            Organization organization) {
        this.decision = decision;
        this.settings = settings;
        this.loader = loader;
        this.administrator = administrator;
        this.organization = organization;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (decision.wanted()) {
            boolean given = settings.password() != null && !settings.password().isBlank();
            String password = given ? settings.password() : generated();
            announce(loader.load(password), given ? "环境变量 RECTIFICATION_SAMPLE_PASSWORD 中的口令" : password);
        }
        administrator.ensure();
    }

    private void announce(List<Officer> officers, String password) {
        StringBuilder table = new StringBuilder("\n\n  样例已加载（演练）。所有样例账号的口令：").append(password)
                .append("\n  口令只显示这一次，请记下。\n\n");
        officers.forEach(officer -> table.append("    %-32s %s　%s%n".formatted(officer.id(), organization.unitName(officer.unitId()),
                officer.roles().stream().map(Role::label).reduce((a, b) -> a + "、" + b).orElse(""))));
        LOG.info("{}", table);
    }

    private static String generated() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GENERATED_LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
