# The menu. Every goal finds a JDK 25, prints the Maven line it runs, and runs it. Options for the program: make serve ARGS="--data DIR"
.DEFAULT_GOAL := menu
.PHONY: menu run serve build verify test fmt pictures bench crash flood hooks clean

ARGS ?=
MVN  ?= mvn
JAVA := . server/src/main/dist/lib/find-java.sh
define maven
@$(JAVA) && echo "$(MVN) -B $(1)" && exec $(MVN) -B $(1)
endef

# The same for a goal that runs a program afterwards: standard output stays the program's.
define maven_first
@$(JAVA) && { echo "$(MVN) -B $(1)"; $(MVN) -B $(1); } >&2
endef

menu:
	@echo "make run      open the admin app, which starts the server (without a display: the server alone, in the foreground)"
	@echo "make serve    build and run the server in the foreground; ARGS=\"--data DIR --conf FILE\" are passed on"
	@echo "make build    build both programs: server/target/app and admin-ui/target/app"
	@echo "make verify   format check, all gates, tests of every ring; what CI runs"
	@echo "make test     the pure ring of tests only"
	@echo "make fmt      format the sources"
	@echo "make pictures write every page of the app, in every state, language and theme, to admin-ui/target/screenshots"
	@echo "make bench    measure against the bare server; writes docs/performance.md"
	@echo "make crash    kill the server 500 times under load and compare the ledgers (KILLS=N, SEED=N)"
	@echo "make flood    post one SMS a million times to a real server (COPIES=N)"
	@echo "make hooks    use the commit hooks in .githooks"
	@echo "make clean    remove what was built"

run:
	$(call maven_first,-q package -Drings.skip)
	@exec admin-ui/target/app/bin/relaysms-gateway-admin $(ARGS)

serve:
	$(call maven_first,-q -pl server package -Drings.skip)
	@exec server/target/app/bin/relaysms-gateway serve $(ARGS)

build:
	$(call maven,package -Drings.skip)

verify:
	$(call maven,verify)

test:
	$(call maven,-pl server test-compile surefire:test@default-test)

fmt:
	$(call maven,-q spotless:apply)

pictures:
	$(call maven,-pl server,admin-ui test-compile surefire:test@pictures -Dtest=PicturesTest -Dsurefire.failIfNoSpecifiedTests=false)

bench:
	$(call maven,-q -pl server package -Drings.skip -Pbench)

KILLS ?= 500
SEED ?= 20261124
crash:
	$(call maven,-pl server verify -Drings.skip=false -Dtest=CrashTest -Dsurefire.failIfNoSpecifiedTests=false -Dcrash.kills=$(KILLS) -Dcrash.seed=$(SEED))

COPIES ?= 1000000
flood:
	$(call maven,-pl server verify -Drings.skip=false -Dtest=FloodTest -Dsurefire.failIfNoSpecifiedTests=false -Dflood.copies=$(COPIES))

hooks:
	git config core.hooksPath .githooks

clean:
	$(call maven,-q clean)
