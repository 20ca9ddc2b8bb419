-- db-scheduler's table as its version 16 wants it: one row a job, who runs it and since when he was last heard of.
create table job.scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

-- How a job's last run went, and since when another one is asked for.
create table job.run (
    name      text primary key,
    started   timestamptz,
    took_ms   bigint,
    instance  text,
    failed_at timestamptz,
    reason    text,
    wanted    timestamptz
);
