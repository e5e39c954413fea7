CREATE TABLE "tries" (
	"key" varchar(255) PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"participant_id" uuid NOT NULL,
	"criterion" text NOT NULL,
	"rating" text NOT NULL,
	"remark" text DEFAULT '' NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "answers_participant_id_criterion_pk" PRIMARY KEY("participant_id","criterion"),
	CONSTRAINT "answers_rating" CHECK ("answers"."rating" in ('0', '1', '2', '3', '4', 'cannot_say'))
);
--> statement-breakpoint
CREATE TABLE "assessments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"field" text NOT NULL,
	"instrument_version" integer NOT NULL,
	"subject" text NOT NULL,
	"mode" text NOT NULL,
	"origin" text DEFAULT 'online' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"touched_at" timestamp with time zone NOT NULL,
	"noticed_at" timestamp with time zone,
	"revealed_at" timestamp with time zone,
	"thread_id" uuid NOT NULL,
	"previous_id" uuid,
	CONSTRAINT "assessments_field" CHECK ("assessments"."field" in ('care', 'clinical_education', 'organisation', 'training')),
	CONSTRAINT "assessments_mode" CHECK ("assessments"."mode" in ('together', 'alone')),
	CONSTRAINT "assessments_origin" CHECK ("assessments"."origin" in ('online', 'paper'))
);
--> statement-breakpoint
CREATE TABLE "improvement_actions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"assessment_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"criterion" text,
	"what" text NOT NULL,
	"partner_owner" text DEFAULT '' NOT NULL,
	"professional_owner" text DEFAULT '' NOT NULL,
	"due_on" date,
	"created_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	CONSTRAINT "improvement_actions_owner" CHECK ("improvement_actions"."partner_owner" <> '' or "improvement_actions"."professional_owner" <> '')
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"assessment_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"side" text NOT NULL,
	"name" text,
	"email" text,
	"language" text NOT NULL,
	"device" text DEFAULT 'own' NOT NULL,
	"starter" boolean DEFAULT false NOT NULL,
	"link_serial" integer DEFAULT 1 NOT NULL,
	"link_hash" "bytea",
	"next_link_hash" "bytea",
	"claim_hash" "bytea",
	"invited_at" timestamp with time zone NOT NULL,
	"claimed_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"sealed" boolean DEFAULT false NOT NULL,
	"shares_answers" boolean DEFAULT false NOT NULL,
	CONSTRAINT "participants_side" CHECK ("participants"."side" in ('partner', 'professional')),
	CONSTRAINT "participants_device" CHECK ("participants"."device" in ('own', 'shared')),
	CONSTRAINT "participants_language" CHECK ("participants"."language" in ('fr', 'en'))
);
--> statement-breakpoint
CREATE TABLE "placing_confirmations" (
	"placing_id" uuid NOT NULL,
	"side" text NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "placing_confirmations_placing_id_side_pk" PRIMARY KEY("placing_id","side"),
	CONSTRAINT "placing_confirmations_side" CHECK ("placing_confirmations"."side" in ('partner', 'professional'))
);
--> statement-breakpoint
CREATE TABLE "placings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"assessment_id" uuid NOT NULL,
	"criterion" text NOT NULL,
	"version" integer NOT NULL,
	"level" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"placed_by_side" text NOT NULL,
	"placed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "placings_version" UNIQUE("assessment_id","criterion","version"),
	CONSTRAINT "placings_level" CHECK ("placings"."level" in ('0', '1', '2', '3', '4', 'no_agreement')),
	CONSTRAINT "placings_side" CHECK ("placings"."placed_by_side" in ('partner', 'professional'))
);
--> statement-breakpoint
CREATE TABLE "side_closures" (
	"assessment_id" uuid NOT NULL,
	"side" text NOT NULL,
	"closed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "side_closures_assessment_id_side_pk" PRIMARY KEY("assessment_id","side"),
	CONSTRAINT "side_closures_side" CHECK ("side_closures"."side" in ('partner', 'professional'))
);
--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_previous_id_assessments_id_fk" FOREIGN KEY ("previous_id") REFERENCES "public"."assessments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvement_actions" ADD CONSTRAINT "improvement_actions_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placing_confirmations" ADD CONSTRAINT "placing_confirmations_placing_id_placings_id_fk" FOREIGN KEY ("placing_id") REFERENCES "public"."placings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placings" ADD CONSTRAINT "placings_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "side_closures" ADD CONSTRAINT "side_closures_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assessments_thread" ON "assessments" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "assessments_previous" ON "assessments" USING btree ("previous_id");--> statement-breakpoint
CREATE INDEX "assessments_touched" ON "assessments" USING btree ("touched_at");--> statement-breakpoint
CREATE INDEX "improvement_actions_assessment" ON "improvement_actions" USING btree ("assessment_id");--> statement-breakpoint
CREATE INDEX "participants_assessment" ON "participants" USING btree ("assessment_id");--> statement-breakpoint
CREATE INDEX "participants_person" ON "participants" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "participants_email" ON "participants" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "participants_link" ON "participants" USING btree ("link_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "participants_next_link" ON "participants" USING btree ("next_link_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "participants_claim" ON "participants" USING btree ("claim_hash");